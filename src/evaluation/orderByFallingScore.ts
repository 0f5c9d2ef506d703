const bytesPerScore = 8;
const byteCount = 256;

/**
 * Places of the scores from the highest to the lowest, equal scores in their order: a radix sort, because sorting half
 * a million scores with a comparator takes longer than matching them.
 *
 * @param scores `[count]`, finite
 */
export function orderByFallingScore(scores: Float64Array): Int32Array {
  let order = new Int32Array(scores.length).map((_, place) => place);
  if (isFalling(scores)) return order;
  const bytes = fallingKeys(scores);
  let next = new Int32Array(scores.length);
  for (let byte = 0; byte < bytesPerScore; byte++) {
    const starts = new Int32Array(byteCount + 1);
    for (let at = byte; at < bytes.length; at += bytesPerScore) starts[bytes[at]! + 1]!++;
    if (starts.includes(scores.length)) continue;
    for (let value = 0; value < byteCount; value++) starts[value + 1]! += starts[value]!;
    for (let at = 0; at < order.length; at++) {
      const place = order[at]!;
      next[starts[bytes[place * bytesPerScore + byte]!]!++] = place;
    }
    [order, next] = [next, order];
  }
  return order;
}

function isFalling(scores: Float64Array): boolean {
  for (let place = 1; place < scores.length; place++) if (scores[place - 1]! < scores[place]!) return false;
  return true;
}

/** Unsigned numbers, `[count * 8]` bytes from the lowest, that rise as the scores fall: the bits of doubles, turned. */
function fallingKeys(scores: Float64Array): Uint8Array {
  const keys = new DataView(new ArrayBuffer(scores.length * bytesPerScore));
  for (let place = 0; place < scores.length; place++) {
    const at = place * bytesPerScore;
    keys.setFloat64(at, scores[place]! + 0, true);
    const high = keys.getUint32(at + 4, true);
    if (high >= 0x80000000) continue;
    keys.setUint32(at, ~keys.getUint32(at, true), true);
    keys.setUint32(at + 4, 0x7fffffff - high, true);
  }
  return new Uint8Array(keys.buffer);
}
