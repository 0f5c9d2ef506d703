import { createRandom } from '../../random.ts';
import { resampleImages } from '../resampleImages.ts';
import type { WeightedFigures } from './weightedFigure.ts';

/** How a bootstrap draws. */
export interface BootstrapOptions {
  /** @default 2000 */
  readonly resamples?: number;
  /** @default 0 */
  readonly seed?: number;
}

/**
 * The figures of many resamples: patients are drawn anew, then their images. The same seed draws the same images.
 *
 * @param groups places of the images of each patient
 * @returns `[resamples]`
 */
export function resampleFigures<Name extends string>(
  figuresOf: WeightedFigures<Name>,
  groups: readonly (readonly number[])[],
  { resamples = 2000, seed = 0 }: BootstrapOptions = {},
): readonly Readonly<Record<Name, number>>[] {
  const random = createRandom(seed);
  const weights = new Int32Array(groups.reduce((count, group) => count + group.length, 0));
  return Array.from({ length: resamples }, () => {
    resampleImages(groups, random, weights);
    return figuresOf(weights);
  });
}
