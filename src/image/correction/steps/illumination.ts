import type { z } from 'zod';
import { multiplyByCoarse } from '../../plane/coarsePlane.ts';
import { percentiles } from '../../plane/percentiles.ts';
import { type Plane, planeOf } from '../../plane/plane.ts';
import { fieldBackground } from '../background/fieldBackground.ts';
import type { illuminationSchema } from '../schemas/illuminationSchema.ts';

type Illumination = z.output<typeof illuminationSchema>;

/** Percentile of the light that the whole field is brought to: nearly its brightest place, as a speck may be brighter. */
const full = 98;

/**
 * Divides by the light, in place, so that an empty field would be level: by that of a blank field, else by the smooth
 * surface under the cells. The brightest place stays as it is.
 *
 * @param blank A picture of an empty field with the same light, of the same size and colours.
 */
export function flattenIllumination(
  planes: readonly Plane[],
  { degree, largestGain }: Illumination,
  blank?: readonly Plane[],
): void {
  for (const [colour, plane] of planes.entries()) {
    if (blank === undefined) {
      const { plane: light, factor } = fieldBackground(plane, degree);
      multiplyByCoarse(plane, { plane: gainsOf(light, largestGain), factor });
    } else {
      multiplyByCoarse(plane, { plane: gainsOf(blank[colour]!, largestGain), factor: 1 });
    }
  }
}

function gainsOf(light: Plane, largestGain: number): Plane {
  const level = percentiles(light, [full])[0]!;
  return planeOf(
    light,
    light.values.map((value) => (value * largestGain > level ? level / value : largestGain)),
  );
}
