import type { Plane } from './plane.ts';

/**
 * Enlarges a plane row by row, evenly from middle to middle of its pixels, each `factor` wide: gives a function that
 * answers row `y` of the large plane. The array that it answers is used again at its next call.
 */
export function enlargedRows(
  { width, height, values }: Plane,
  toWidth: number,
  factor: number,
): (y: number) => Float32Array {
  const middles = Int32Array.from({ length: width + 1 }, (_, x) =>
    x === width ? toWidth : Math.min(toWidth, Math.ceil((x + 0.5) * factor - 0.5)),
  );
  const blended = new Float32Array(width + 1);
  const row = new Float32Array(toWidth);
  return (y) => {
    const at = Math.min(height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const upper = Math.floor(at);
    const lower = Math.min(height - 1, upper + 1);
    blend(values, upper * width, lower * width, at - upper, blended);
    spread(blended, middles, factor, row);
    return row;
  };
}

function blend(values: Float32Array, upper: number, lower: number, share: number, blended: Float32Array): void {
  const last = blended.length - 1;
  for (let x = 0; x < last; x++) blended[x] = values[upper + x]! + share * (values[lower + x]! - values[upper + x]!);
  blended[last] = blended[last - 1]!;
}

/** Straight from each middle to the next, level before the first and after the last. */
function spread(blended: Float32Array, middles: Int32Array, factor: number, row: Float32Array): void {
  row.fill(blended[0]!, 0, middles[0]!);
  let x = middles[0]!;
  for (let from = 0; from < middles.length - 1; from++) {
    const step = (blended[from + 1]! - blended[from]!) / factor;
    let value = blended[from]! + step * (x + 0.5 - (from + 0.5) * factor);
    for (const end = middles[from + 1]!; x < end; x++, value += step) row[x] = value;
  }
}
