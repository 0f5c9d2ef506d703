import { figureIntervals } from './bootstrap/figureIntervals.ts';
import {
  type HeadlineMatches,
  type HeadlineName,
  headlineFigures,
  headlineNames,
} from './bootstrap/headlineFigures.ts';
import { type BootstrapOptions, resampleBatches } from './bootstrap/resampleFigures.ts';
import type { Interval } from './percentileInterval.ts';

/** 95 % intervals of the headline figures; nothing where there is no truth to find. */
export type Intervals = Readonly<Record<HeadlineName, Interval | undefined>>;

/**
 * Percentile bootstrap over patients, then images, of the means over categories.
 *
 * @param groups places of the images of each patient
 */
export function bootstrapIntervals(
  categories: readonly HeadlineMatches[],
  groups: readonly (readonly number[])[],
  options: BootstrapOptions = {},
): Intervals {
  return figureIntervals(headlineNames, resampleBatches(headlineFigures(categories), groups, options));
}
