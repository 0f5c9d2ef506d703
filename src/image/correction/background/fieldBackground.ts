import { enlargedRows } from '../../plane/enlargedRows.ts';
import type { Plane } from '../../plane/plane.ts';
import { shrinkPlane } from '../../plane/shrinkPlane.ts';
import { fitSurface } from './fitSurface.ts';

/** About so many squares along the longer side: enough for a smooth surface, few enough to be quick. */
const squares = 48;

/** A coarse plane that stands for a large one: each pixel for a square of `factor`. */
export interface CoarsePlane {
  readonly plane: Plane;
  readonly factor: number;
}

/** The light that reaches a field behind its cells: see `fitSurface`. */
export function fieldBackground(plane: Plane, degree: number): CoarsePlane {
  const factor = Math.max(1, Math.ceil(Math.max(plane.width, plane.height) / squares));
  const { means, counts } = shrinkPlane(plane, factor);
  return { plane: fitSurface(means, degree, counts), factor };
}

/** Multiplies a plane by a coarse one, in place. */
export function multiplyByCoarse({ width, height, values }: Plane, { plane, factor }: CoarsePlane): void {
  const rowAt = enlargedRows(plane, width, factor);
  for (let y = 0, i = 0; y < height; y++) {
    const row = rowAt(y);
    for (let x = 0; x < width; x++, i++) values[i] = values[i]! * row[x]!;
  }
}

/** Adds a coarse plane, times a factor, to a plane, in place. */
export function addCoarse({ width, height, values }: Plane, { plane, factor }: CoarsePlane, times = 1): void {
  const rowAt = enlargedRows(plane, width, factor);
  for (let y = 0, i = 0; y < height; y++) {
    const row = rowAt(y);
    for (let x = 0; x < width; x++, i++) values[i] = values[i]! + times * row[x]!;
  }
}
