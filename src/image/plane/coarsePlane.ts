import { type CoarseRows, coarseRows } from './coarseRows.ts';
import type { Plane } from './plane.ts';

/** A coarse plane that stands for a large one: each pixel for a square of `factor`. */
export interface CoarsePlane {
  readonly plane: Plane;
  readonly factor: number;
}

/** Multiplies a plane by a coarse one, in place. */
export function multiplyByCoarse({ width, height, values }: Plane, { plane, factor }: CoarsePlane): void {
  const rows = coarseRows(plane, width, factor);
  for (let y = 0; y < height; y++) multiplyRow(values.subarray(y * width, (y + 1) * width), rows, y);
}

/** Takes a coarse plane off a plane, in place. */
export function subtractCoarse({ width, height, values }: Plane, { plane, factor }: CoarsePlane): void {
  const rows = coarseRows(plane, width, factor);
  for (let y = 0; y < height; y++) subtractRow(values.subarray(y * width, (y + 1) * width), rows, y);
}

function multiplyRow(row: Float32Array, { starts, linesOf }: CoarseRows, y: number): void {
  const { firsts, steps } = linesOf(y);
  for (let line = 0; line < firsts.length; line++) {
    const end = starts[line + 1]!;
    const step = steps[line]!;
    for (let x = starts[line]!, value = firsts[line]!; x < end; x++, value += step) row[x] = row[x]! * value;
  }
}

function subtractRow(row: Float32Array, { starts, linesOf }: CoarseRows, y: number): void {
  const { firsts, steps } = linesOf(y);
  for (let line = 0; line < firsts.length; line++) {
    const end = starts[line + 1]!;
    const step = steps[line]!;
    for (let x = starts[line]!, value = firsts[line]!; x < end; x++, value += step) row[x] = row[x]! - value;
  }
}
