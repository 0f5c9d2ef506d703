import { figureIntervals } from '../bootstrap/figureIntervals.ts';
import { type BootstrapOptions, resampleFigures } from '../bootstrap/resampleFigures.ts';
import type { WeightedFigures } from '../bootstrap/weightedFigure.ts';
import type { Interval } from '../percentileInterval.ts';
import { type BenchmarkFigures, type BenchmarkName, benchmarkNames } from './benchmarkFigures.ts';

/** Figures on the data, in each resample, and their 95 % intervals. */
export interface Measured {
  readonly figures: BenchmarkFigures;
  readonly resamples: readonly BenchmarkFigures[];
  readonly intervals: Readonly<Record<BenchmarkName, Interval | undefined>>;
}

/** @param groups places of the images of each patient; the same groups and options draw the same resamples */
export function measure(
  figuresOf: WeightedFigures<BenchmarkName>,
  groups: readonly (readonly number[])[],
  options: BootstrapOptions,
): Measured {
  const once = new Int32Array(groups.reduce((count, group) => count + group.length, 0)).fill(1);
  const resamples = resampleFigures(figuresOf, groups, options);
  return { figures: figuresOf(once), resamples, intervals: figureIntervals(benchmarkNames, resamples) };
}
