import type { Plane } from './plane.ts';

/**
 * Averages squares of `factor` pixels; squares over the right and lower edge average what they hold.
 *
 * @param isLeftOut Pixels that do not count where it is not 0. @default all count
 * @returns The means, and how many pixels each is of: a square of none has the mean 0.
 */
export function shrinkPlane(
  { width, height, values }: Plane,
  factor: number,
  isLeftOut?: Uint8Array,
): { readonly means: Plane; readonly counts: Float32Array } {
  const columns = Math.ceil(width / factor);
  const rows = Math.ceil(height / factor);
  const sums = new Float32Array(columns * rows);
  const counts = new Float32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const to = Math.floor(y / factor) * columns;
    for (let column = 0, i = y * width; column < columns; column++) {
      const end = y * width + Math.min(width, (column + 1) * factor);
      let count = end - i;
      let sum = 0;
      if (isLeftOut === undefined) for (; i < end; i++) sum += values[i]!;
      else {
        for (; i < end; i++) {
          if (isLeftOut[i] !== 0) count--;
          else sum += values[i]!;
        }
      }
      sums[to + column]! += sum;
      counts[to + column]! += count;
    }
  }
  for (let i = 0; i < sums.length; i++) if (counts[i]! > 0) sums[i]! /= counts[i]!;
  return { means: { width: columns, height: rows, values: sums }, counts };
}
