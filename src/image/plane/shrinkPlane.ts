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
    const hasGaps = isLeftOut?.subarray(y * width, (y + 1) * width).includes(1);
    for (let column = 0; column < columns; column++) {
      const start = y * width + column * factor;
      const end = Math.min(start + factor, (y + 1) * width);
      if (hasGaps) addCounted(values, isLeftOut!, start, end, to + column, sums, counts);
      else {
        sums[to + column]! += sumOf(values, start, end);
        counts[to + column]! += end - start;
      }
    }
  }
  for (let i = 0; i < sums.length; i++) if (counts[i]! > 0) sums[i]! /= counts[i]!;
  return { means: { width: columns, height: rows, values: sums }, counts };
}

/** Two sums at a time: additions to one alone would wait for each other. */
function sumOf(values: Float32Array, start: number, end: number): number {
  let sum = 0;
  let other = 0;
  let i = start;
  for (; i + 1 < end; i += 2) {
    sum += values[i]!;
    other += values[i + 1]!;
  }
  return i < end ? sum + other + values[i]! : sum + other;
}

function addCounted(
  values: Float32Array,
  isLeftOut: Uint8Array,
  start: number,
  end: number,
  to: number,
  sums: Float32Array,
  counts: Float32Array,
): void {
  let sum = 0;
  let count = 0;
  for (let i = start; i < end; i++) {
    if (isLeftOut[i] !== 0) continue;
    sum += values[i]!;
    count++;
  }
  sums[to]! += sum;
  counts[to]! += count;
}
