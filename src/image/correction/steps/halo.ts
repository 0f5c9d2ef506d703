import type { z } from 'zod';
import { subtractCoarse } from '../../plane/coarsePlane.ts';
import { filterPlane, type SeparableFilter } from '../../plane/filterPlane.ts';
import { gaussianFilter } from '../../plane/gaussianFilter.ts';
import { percentiles } from '../../plane/percentiles.ts';
import { type Plane, planeOf } from '../../plane/plane.ts';
import { shrinkPlane } from '../../plane/shrinkPlane.ts';
import type { haloSchema } from '../schemas/haloSchema.ts';

type Halo = Omit<z.output<typeof haloSchema>, 'micrometresPerPixel'> & { readonly micrometresPerPixel: number };

/** Variance that shrinking and enlarging add, in squared pixels of the small grid. */
const addedVariance = 0.25;
const rounds = 6;
/** Noise ends so many standard deviations from the background; each is 1.4826 of the median distances from it. */
const noiseReach = 3 * 1.4826;

/**
 * Takes away the bright halo around cells, dark and bright ones, in place. The phase ring lets part of the light through that
 * a cell has bent but little, so that the picture is the object and, added to it, `strength` times its blurred distance from
 * the background: x = picture - strength * blur(|x|), again and again on a coarse grid. Run it on flattened light.
 *
 * Source of the model: T. Otaki, Artifact halo reduction in phase contrast microscopy (2000); the ring's spread as a Gaussian.
 */
export function suppressHalo(planes: readonly Plane[], { micrometres, strength, micrometresPerPixel }: Halo): void {
  const deviation = micrometres / micrometresPerPixel;
  // On a grid as coarse as the halo's reach nothing is lost.
  const factor = Math.max(1, Math.floor(deviation));
  const filter = gaussianFilter(Math.sqrt(Math.max(0.1, (deviation / factor) ** 2 - (factor > 1 ? addedVariance : 0))));
  for (const plane of planes) {
    subtractCoarse(plane, { plane: haloOf(shrinkPlane(plane, factor).means, filter, strength), factor });
  }
}

function haloOf(picture: Plane, filter: SeparableFilter, strength: number): Plane {
  const background = percentiles(picture, [50])[0]!;
  const seen = picture.values.map((value) => value - background);
  const noise = noiseReach * percentiles(planeOf(picture, seen.map(Math.abs)), [50])[0]!;
  const object = planeOf(picture, new Float32Array(seen.length));
  let halo = planeOf(picture, new Float32Array(seen.length));
  for (let round = 0; round < rounds; round++) {
    shineOf(seen, halo.values, noise, strength, object.values);
    halo = filterPlane(object, filter);
  }
  return halo;
}

/** The light that objects give their halo: `strength` times how far they stand out of the noise without the halo so far. */
function shineOf(seen: Float32Array, halo: Float32Array, noise: number, strength: number, shine: Float32Array): void {
  for (let i = 0; i < seen.length; i++) {
    shine[i] = strength * Math.max(0, Math.abs(seen[i]! - halo[i]!) - noise);
  }
}
