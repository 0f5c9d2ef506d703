import type { Category, Dataset } from '../annotation/dataset.ts';
import { bestThreshold } from './bestThreshold.ts';
import { bootstrapIntervals, type Intervals } from './bootstrapIntervals.ts';
import { type Evaluation, evaluateMatches } from './evaluateMatches.ts';
import { exactInterval } from './exactInterval.ts';
import { type Froc, froc } from './froc.ts';
import type { ImageDetection } from './imageDetection.ts';
import { interpolatedPrecision } from './interpolatedPrecision.ts';
import { foundIou, reportCriteria } from './matchCriteria.ts';
import { matchDetections } from './matchDetections.ts';
import { type CategoryMatches, outcome, truthTotal } from './matches.ts';
import { type OperatingPoint, operatingPoint } from './operatingPoint.ts';
import { patientGroups } from './patientGroups.ts';
import type { Interval } from './percentileInterval.ts';

/** What `evaluate` reports. */
export interface FullEvaluation extends Evaluation {
  /** 95 % bootstrap intervals over patients, then images. */
  readonly intervals: Intervals;
  readonly curves: readonly CategoryCurves[];
}

export interface CategoryCurves {
  readonly id: Category['id'];
  readonly name: Category['name'];
  /** At the recalls 0, 0.01, ... 1, for each IoU; nothing where there is no truth to find. */
  readonly precision: readonly { readonly iou: number; readonly precision: readonly number[] }[];
  readonly froc: readonly Froc[];
  /** Clopper and Pearson's 95 % interval of recall30, as if things were independent; nothing without truth. */
  readonly recall30Exact: Interval | undefined;
  /** At the threshold of the highest F1 on these very data. */
  readonly bestF1: readonly OperatingPoint[];
}

/**
 * All figures, with intervals and curves.
 *
 * @throws TesescopeError as `matchDetections`
 */
export function evaluateFully(dataset: Dataset, detections: readonly ImageDetection[]): FullEvaluation {
  const { imageIds, categories } = matchDetections(dataset, detections, reportCriteria);
  return {
    ...evaluateMatches(categories),
    intervals: bootstrapIntervals(categories, patientGroups(dataset.images, imageIds)),
    curves: categories.map(categoryCurves),
  };
}

function categoryCurves(matches: CategoryMatches): CategoryCurves {
  const { ious } = reportCriteria;
  const looked = [foundIou, 0.5].map((iou) => ious.indexOf(iou));
  return {
    id: matches.category.id,
    name: matches.category.name,
    precision: ious.flatMap((iou, place) => {
      const precision = interpolatedPrecision(matches, 0, place);
      return precision === undefined ? [] : { iou, precision: [...precision] };
    }),
    recall30Exact: recallInterval(matches, ious.indexOf(foundIou)),
    froc: looked.map((place) => froc(matches, 0, place, ious)),
    bestF1: looked.flatMap((place) => {
      const threshold = bestThreshold(matches, 0, place);
      return threshold === undefined ? [] : (operatingPoint(matches, 0, place, ious, threshold) ?? []);
    }),
  };
}

function recallInterval(matches: CategoryMatches, iou: number): Interval | undefined {
  const total = truthTotal(matches, 0);
  const hits = matches.outcomes[0]![iou]!.reduce((count, value) => count + Number(value === outcome.hit), 0);
  return total === 0 ? undefined : exactInterval(hits, total);
}
