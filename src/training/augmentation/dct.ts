/** `[u, k]`: the orthonormal cosine transform of eight numbers; the second half of each row mirrors the first, odd rows negated. */
const cosines = Float32Array.from({ length: 32 }, (_, at) => {
  const [u, k] = [at >> 2, at & 3];
  return Math.cos(((2 * k + 1) * u * Math.PI) / 16) * (u === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

/** The cosine transform of a block of 8 x 8, in place (ISO/IEC 10918-1, A.3.3). */
export function forwardDct(block: Float32Array): void {
  for (let row = 0; row < 64; row += 8) forwardLine(block, row, 1);
  for (let column = 0; column < 8; column++) forwardLine(block, column, 8);
}

/** Undoes `forwardDct`. */
export function inverseDct(block: Float32Array): void {
  for (let column = 0; column < 8; column++) inverseLine(block, column, 8);
  for (let row = 0; row < 64; row += 8) inverseLine(block, row, 1);
}

function forwardLine(block: Float32Array, start: number, step: number): void {
  const end = start + 7 * step;
  const a = block[start]!;
  const b = block[start + step]!;
  const c = block[start + 2 * step]!;
  const d = block[start + 3 * step]!;
  const e = block[end - 3 * step]!;
  const f = block[end - 2 * step]!;
  const g = block[end - step]!;
  const h = block[end]!;
  for (let u = 0, to = start; u < 32; u += 8, to += 2 * step) {
    block[to] =
      cosines[u]! * (a + h) + cosines[u + 1]! * (b + g) + cosines[u + 2]! * (c + f) + cosines[u + 3]! * (d + e);
    block[to + step] =
      cosines[u + 4]! * (a - h) + cosines[u + 5]! * (b - g) + cosines[u + 6]! * (c - f) + cosines[u + 7]! * (d - e);
  }
}

function inverseLine(block: Float32Array, start: number, step: number): void {
  const end = start + 7 * step;
  const a = block[start]!;
  const b = block[start + step]!;
  const c = block[start + 2 * step]!;
  const d = block[start + 3 * step]!;
  const e = block[end - 3 * step]!;
  const f = block[end - 2 * step]!;
  const g = block[end - step]!;
  const h = block[end]!;
  for (let k = 0; k < 4; k++) {
    const even = cosines[k]! * a + cosines[k + 8]! * c + cosines[k + 16]! * e + cosines[k + 24]! * g;
    const odd = cosines[k + 4]! * b + cosines[k + 12]! * d + cosines[k + 20]! * f + cosines[k + 28]! * h;
    block[start + k * step] = even + odd;
    block[end - k * step] = even - odd;
  }
}
