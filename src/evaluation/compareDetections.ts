import type { Dataset } from '../annotation/dataset.ts';
import { type HeadlineName, headlineFigures, headlineNames } from './bootstrap/headlineFigures.ts';
import { type BootstrapOptions, resampleBatches } from './bootstrap/resampleFigures.ts';
import { headlineStudy } from './headlineStudy.ts';
import type { ImageDetection } from './imageDetection.ts';
import { patientGroups } from './patientGroups.ts';
import { type Interval, percentileInterval } from './percentileInterval.ts';

/** By how much two detectors differ in one figure. */
export interface Difference {
  readonly value: number;
  readonly other: number;
  /** `value - other` */
  readonly difference: number;
  /** Of the difference, 95 %. */
  readonly interval: Interval;
  /** Two-sided, of no difference. */
  readonly pValue: number;
}

/** Nothing for a figure that there is no truth for. */
export type Comparison = Readonly<Record<HeadlineName, Difference | undefined>>;

/**
 * Compares two detectors on the same images: each resample (patients, then images) is measured for both, so that what
 * makes images hard for both cancels out. The p-value is twice the share of resamples on the other side of no
 * difference, one added to both counts (Davison, Hinkley 1997, section 4.2).
 *
 * @throws TesescopeError as `rankStudy`
 */
export function compareDetections(
  dataset: Dataset,
  detections: readonly ImageDetection[],
  others: readonly ImageDetection[],
  options: BootstrapOptions = {},
): Comparison {
  const { study, categories } = headlineStudy(dataset, detections);
  const groups = patientGroups(dataset.images, study.imageIds);
  const figures = headlineFigures(categories);
  const otherFigures = headlineFigures(headlineStudy(dataset, others).categories);
  const once = new Int32Array(study.imageIds.length).fill(1);
  const [values, otherValues] = [figures([once])[0]!, otherFigures([once])[0]!];
  const rows = resampleBatches(figures, groups, options);
  const otherRows = resampleBatches(otherFigures, groups, options);
  const compare = (name: HeadlineName): Difference | undefined => {
    const differences = rows.flatMap((row, place) => (row[name] === -1 ? [] : row[name] - otherRows[place]![name]));
    const interval = percentileInterval(differences);
    if (values[name] === -1 || interval === undefined) return undefined;
    return {
      value: values[name],
      other: otherValues[name],
      difference: values[name] - otherValues[name],
      interval,
      pValue: twoSided(differences),
    };
  };
  return Object.fromEntries(headlineNames.map((name) => [name, compare(name)])) as Record<
    HeadlineName,
    Difference | undefined
  >;
}

function twoSided(differences: readonly number[]): number {
  const below = differences.filter((difference) => difference <= 0).length;
  const above = differences.filter((difference) => difference >= 0).length;
  return Math.min(1, (2 * (Math.min(below, above) + 1)) / (differences.length + 1));
}
