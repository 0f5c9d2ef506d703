import { type Interval, percentileInterval } from '../percentileInterval.ts';
import { type BenchmarkFigures, type BenchmarkName, thresholdNames } from './benchmarkFigures.ts';

/** What a difference of model and rater comes to, for a margin that was given in advance. */
export type Verdict = 'superior' | 'non-inferior' | 'inconclusive' | 'inferior' | 'not claimed';

/** What sums in another order may come to: no difference. */
const rounding = 1e-9;

/** Model less rater, measured on the same images. */
export interface Difference {
  readonly figure: BenchmarkName;
  /** -1 to 1; nothing where either has no figure. */
  readonly difference: number | undefined;
  /** 95 % paired bootstrap interval. */
  readonly interval: Interval | undefined;
  readonly verdict: Verdict;
}

/** A figure of both: on the data, and in each resample. */
export interface MeasuredPair {
  readonly model: BenchmarkFigures;
  readonly rater: BenchmarkFigures;
}

export interface CompareOptions {
  /** A model that is worse by less than this is as good. */
  readonly margin: number;
  /** Whether the model's threshold was chosen before these data were seen. */
  readonly isThresholdGiven: boolean;
}

/**
 * The mean difference of pairs in one figure. The model is non-inferior where the whole interval lies above minus the
 * margin (a one-sided test at 2.5 %), superior where it lies above 0, inferior where it lies below minus the margin.
 * Nothing is claimed of a figure at a threshold that was chosen on these very data.
 *
 * @param pairs of the data; with several raters their mean is compared
 * @param resamples the same pairs of each resample
 */
export function compareFigures(
  figure: BenchmarkName,
  pairs: readonly MeasuredPair[],
  resamples: readonly (readonly MeasuredPair[])[],
  { margin, isThresholdGiven }: CompareOptions,
): Difference {
  const difference = meanDifference(figure, pairs);
  const interval = percentileInterval(resamples.flatMap((each) => meanDifference(figure, each) ?? []));
  const isClaimed = isThresholdGiven || !thresholdNames.includes(figure);
  const verdict = isClaimed && difference !== undefined && interval ? judge(interval, margin) : 'not claimed';
  return { figure, difference, interval, verdict };
}

function meanDifference(figure: BenchmarkName, pairs: readonly MeasuredPair[]): number | undefined {
  if (pairs.some(({ model, rater }) => model[figure] === -1 || rater[figure] === -1)) return undefined;
  return pairs.reduce((sum, { model, rater }) => sum + model[figure] - rater[figure], 0) / pairs.length;
}

function judge({ lower, upper }: Interval, margin: number): Verdict {
  if (lower > rounding) return 'superior';
  if (lower > rounding - margin) return 'non-inferior';
  return upper < -margin - rounding ? 'inferior' : 'inconclusive';
}
