import type { Plane } from './plane.ts';

/** No more pixels than about this many are kept. */
const enoughPixels = 250_000;

/** Pixels spread over a plane, in one row: enough to tell how levels are distributed. Of a small plane all. */
export function thinPlane({ values }: Plane): Plane {
  // An odd step walks through all columns.
  const step = Math.floor(values.length / enoughPixels) | 1;
  const thinned = new Float32Array(Math.ceil(values.length / step));
  for (let i = 0, from = 0; i < thinned.length; i++, from += step) thinned[i] = values[from]!;
  return { width: thinned.length, height: 1, values: thinned };
}
