import { createRandom } from '../../random.ts';
import { resampleImages } from '../resampleImages.ts';
import { lanes } from './countDownTo.ts';
import type { BatchFigures, WeightedFigures } from './weightedFigure.ts';

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
  options: BootstrapOptions = {},
): readonly Readonly<Record<Name, number>>[] {
  return resampleBatches((resamples) => resamples.map(figuresOf), groups, options);
}

/** The same, faster, of figures that look at several resamples at once. */
export function resampleBatches<Name extends string>(
  figuresOf: BatchFigures<Name>,
  groups: readonly (readonly number[])[],
  { resamples = 2000, seed = 0 }: BootstrapOptions = {},
): readonly Readonly<Record<Name, number>>[] {
  const random = createRandom(seed);
  const imageCount = groups.reduce((count, group) => count + group.length, 0);
  const batch = Array.from({ length: lanes }, () => new Int32Array(imageCount));
  return Array.from({ length: Math.ceil(resamples / lanes) }, (_, place) => {
    const drawn = batch.slice(0, resamples - place * lanes);
    for (const weights of drawn) resampleImages(groups, random, weights);
    return figuresOf(drawn);
  }).flat();
}
