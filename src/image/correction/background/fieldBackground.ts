import type { CoarsePlane } from '../../plane/coarsePlane.ts';
import type { Plane } from '../../plane/plane.ts';
import { shrinkPlane } from '../../plane/shrinkPlane.ts';
import { fitSurface } from './fitSurface.ts';

/** About so many squares along the longer side: enough for a smooth surface, few enough to be quick. */
const squares = 48;

/** The light that reaches a field behind its cells: see `fitSurface`. */
export function fieldBackground(plane: Plane, degree: number): CoarsePlane {
  const factor = Math.max(1, Math.ceil(Math.max(plane.width, plane.height) / squares));
  const { means, counts } = shrinkPlane(plane, factor);
  return { plane: fitSurface(means, degree, counts), factor };
}
