import { filterPlane } from '../../plane/filterPlane.ts';
import { luminance, replaceLuminance } from '../../plane/luminance.ts';
import type { Plane } from '../../plane/plane.ts';
import { type PointSpread, pointSpreadReach, transferFunction } from '../diffraction/pointSpread.ts';
import { radialFilter } from '../diffraction/radialFilter.ts';

/** Levels below this count as this, so that nothing is divided by 0. */
const darkest = 1e-4;

/**
 * Undoes the spread of each point by Richardson's and Lucy's iteration (1972, 1974), on the luminance, in place. It is the most
 * likely image under photon noise; levels stay above 0 and their sum stays the same.
 */
export function deconvolveRichardsonLucy(
  planes: readonly Plane[],
  { iterations, ...spread }: PointSpread & { readonly iterations: number },
): void {
  const filter = radialFilter(transferFunction(spread), pointSpreadReach(spread));
  const luma = luminance(planes);
  const seen = atLeast(luma.values, darkest);
  const estimate = { ...luma, values: seen.slice() };
  for (let iteration = 0; iteration < iterations; iteration++) {
    const ratio = filterPlane(estimate, filter);
    divideInto(ratio.values, seen);
    multiply(estimate.values, filterPlane(ratio, filter).values);
  }
  replaceLuminance(planes, luma, estimate);
}

function atLeast(values: Float32Array, least: number): Float32Array {
  const raised = new Float32Array(values.length);
  for (let i = 0; i < raised.length; i++) raised[i] = Math.max(least, values[i]!);
  return raised;
}

/** Each divisor becomes the quotient. */
function divideInto(divisors: Float32Array, values: Float32Array): void {
  for (let i = 0; i < values.length; i++) divisors[i] = values[i]! / divisors[i]!;
}

function multiply(values: Float32Array, factors: Float32Array): void {
  for (let i = 0; i < values.length; i++) values[i] = values[i]! * factors[i]!;
}
