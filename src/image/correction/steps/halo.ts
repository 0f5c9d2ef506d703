import { z } from 'zod';
import { filterPlane } from '../../plane/filterPlane.ts';
import { gaussianFilter } from '../../plane/gaussianFilter.ts';
import { percentiles } from '../../plane/percentiles.ts';
import { type Plane, planeOf } from '../../plane/plane.ts';
import { shrinkPlane } from '../../plane/shrinkPlane.ts';
import { addCoarse } from '../background/fieldBackground.ts';

export const haloSchema = z.strictObject({
  step: z.literal('halo'),
  micrometres: z.number().positive().default(2).describe('reach of the halo, a standard deviation'),
  strength: z.number().min(0).max(0.9).default(0.5).describe('part of the slow changes that the phase ring takes away'),
  micrometresPerPixel: z
    .number()
    .positive()
    .optional()
    .describe('default: --micrometres-per-pixel, or what the file tells'),
});

type Halo = Omit<z.output<typeof haloSchema>, 'micrometresPerPixel'> & { readonly micrometresPerPixel: number };

/** Shorter than the reach of the halo by this, the grid on which it is worked out loses nothing. */
const gridPart = 1.5;
/** Variance that shrinking and enlarging add, in squared pixels of the small grid. */
const addedVariance = 0.25;
const rounds = 12;

/**
 * Takes away the halo of phase contrast, in place: the ring lets part of the slow changes of an object through, so that the
 * picture is the object less `strength` times its blurred self. That is undone by x = picture + strength * blur(x), again and
 * again on a coarse grid; small things stay as they are. Run it on flattened light.
 *
 * Source of the model: Z. Yin, T. Kanade and M. Chen, Understanding the phase contrast optics (2012), its ring as a Gaussian.
 */
export function suppressHalo(planes: readonly Plane[], { micrometres, strength, micrometresPerPixel }: Halo): void {
  const deviation = micrometres / micrometresPerPixel;
  const factor = Math.max(1, Math.floor(deviation / gridPart));
  const filter = gaussianFilter(Math.sqrt(Math.max(0.1, (deviation / factor) ** 2 - (factor > 1 ? addedVariance : 0))));
  for (const plane of planes) {
    const [background] = percentiles(plane, [50]) as [number];
    const { means } = shrinkPlane(plane, factor);
    const seen = means.values.map((value) => value - background);
    let halo = planeOf(means, new Float32Array(seen.length));
    for (let round = 0; round < rounds; round++) {
      const object = planeOf(
        means,
        halo.values.map((value, i) => seen[i]! + strength * value),
      );
      halo = filterPlane(object, filter);
    }
    addCoarse(plane, { plane: halo, factor }, strength);
  }
}
