import { enlargedRows } from './enlargedRows.ts';
import type { Plane } from './plane.ts';

/** A coarse plane that stands for a large one: each pixel for a square of `factor`. */
export interface CoarsePlane {
  readonly plane: Plane;
  readonly factor: number;
}

/** Multiplies a plane by a coarse one, in place. */
export function multiplyByCoarse({ width, height, values }: Plane, { plane, factor }: CoarsePlane): void {
  const rowAt = enlargedRows(plane, width, factor);
  for (let y = 0, i = 0; y < height; y++) {
    const row = rowAt(y);
    for (let x = 0; x < width; x++, i++) values[i] = values[i]! * row[x]!;
  }
}

/** Takes a coarse plane off a plane, in place. */
export function subtractCoarse({ width, height, values }: Plane, { plane, factor }: CoarsePlane): void {
  const rowAt = enlargedRows(plane, width, factor);
  for (let y = 0, i = 0; y < height; y++) {
    const row = rowAt(y);
    for (let x = 0; x < width; x++, i++) values[i] = values[i]! - row[x]!;
  }
}
