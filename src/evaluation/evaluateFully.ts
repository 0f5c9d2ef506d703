import type { Dataset } from '../annotation/dataset.ts';
import { averagePrecision } from './averagePrecision.ts';
import { bootstrapIntervals, type Intervals } from './bootstrapIntervals.ts';
import { type Reliability, reliability } from './calibration/reliability.ts';
import { scoredOutcomes } from './calibration/scoredOutcomes.ts';
import { type CategoryCurves, categoryCurves } from './categoryCurves.ts';
import { type ErrorSummaries, summarizeErrors } from './errorKinds/summarizeErrors.ts';
import { type Evaluation, evaluateMatches } from './evaluateMatches.ts';
import type { FieldMeasures } from './falseAlarmRates.ts';
import { froc } from './froc.ts';
import { type HeadlineStudy, headlineStudy } from './headlineStudy.ts';
import type { ImageDetection } from './imageDetection.ts';
import { centreCriteria, foundIou, reportCriteria } from './matchCriteria.ts';
import { meanOfKnown } from './meanOfKnown.ts';
import { patientGroups } from './patientGroups.ts';
import { recall } from './recall.ts';
import { type EvaluationTables, evaluationTables } from './tables/evaluationTables.ts';
import { cropsSaved, fieldsSaved, type WorkSaved } from './workSaved/workSaved.ts';

/** What `evaluate` reports. */
export interface FullEvaluation extends Evaluation {
  /** The mean sensitivity at 1/8 to 8 false alarms an image, IoU 0.3, mean over categories; -1 without truth. */
  readonly froc30: number;
  /** By the distance of centres (`centreCriteria`), means over categories; -1 where there is no truth to find. */
  readonly centre: { readonly AP: number; readonly recall: number };
  /** 95 % bootstrap intervals over patients, then images. */
  readonly intervals: Intervals;
  readonly curves: readonly CategoryCurves[];
  /** TIDE's kinds of error at IoU 0.5. */
  readonly errors: ErrorSummaries;
  readonly tables: EvaluationTables;
  /** Of all categories at IoU 0.3; nothing where scores are no chances. */
  readonly calibration: Reliability | undefined;
  /** At IoU 0.3; nothing where there is no truth or nothing to look at. */
  readonly workSaved: { readonly fields: WorkSaved | undefined; readonly crops: WorkSaved | undefined };
}

/**
 * All figures, with intervals, curves and tables.
 *
 * @throws TesescopeError as `rankStudy`
 */
export function evaluateFully(
  dataset: Dataset,
  detections: readonly ImageDetection[],
  measures: FieldMeasures = {},
): FullEvaluation {
  return evaluateStudy(dataset, headlineStudy(dataset, detections), measures);
}

/** The same of detections that are held against the truth already. */
export function evaluateStudy(dataset: Dataset, headlines: HeadlineStudy, measures: FieldMeasures): FullEvaluation {
  const { study, categories } = headlines;
  const overlaps = categories.map(({ overlap }) => overlap);
  const found = reportCriteria.ious.indexOf(foundIou);
  const centreMean = (figureOf: typeof averagePrecision) =>
    meanOfKnown(categories.map(({ centre }) => figureOf(centre, 0, 0)));
  return {
    ...evaluateMatches(overlaps),
    froc30: meanOfKnown(overlaps.map((matches) => froc(matches, 0, found, reportCriteria.ious).mean)),
    centre: {
      AP: centreMean(averagePrecision),
      recall: centreMean((matches, area, iou) => recall(matches, area, iou, centreCriteria.maximum)),
    },
    intervals: bootstrapIntervals(categories, patientGroups(dataset.images, study.imageIds)),
    curves: categories.map((each) => categoryCurves(each, measures)),
    errors: summarizeErrors(study),
    tables: evaluationTables(dataset, headlines),
    calibration: reliability(scoredOutcomes(overlaps, 0, found)),
    workSaved: { fields: fieldsSaved(overlaps, found, study.imageIds.length), crops: cropsSaved(overlaps, found) },
  };
}
