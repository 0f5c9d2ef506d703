import { filterPlane } from '../../plane/filterPlane.ts';
import { luminance, replaceLuminance } from '../../plane/luminance.ts';
import type { Plane } from '../../plane/plane.ts';
import { airyRadius, type PointSpread, transferFunction } from '../diffraction/pointSpread.ts';
import { radialFilter } from '../diffraction/radialFilter.ts';

const reachInDiscs = 4;
const longestReach = 24;

/** Undoes the spread of each point by Wiener's filter, the least mean square error under noise, on the luminance, in place. */
export function deconvolveWiener(
  planes: readonly Plane[],
  { noise, ...spread }: PointSpread & { readonly noise: number },
): void {
  const transfer = transferFunction(spread);
  const inverse = (frequency: number) => transfer(frequency) / (transfer(frequency) ** 2 + noise);
  const reach = Math.min(longestReach, Math.max(4, Math.ceil(reachInDiscs * airyRadius(spread))));
  const luma = luminance(planes);
  replaceLuminance(planes, luma, filterPlane(luma, radialFilter(inverse, reach)));
}
