import type { Dataset } from '../../annotation/dataset.ts';
import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import { scoredOutcomes } from '../../evaluation/calibration/scoredOutcomes.ts';
import { type Comparison, compareDetections } from '../../evaluation/compareDetections.ts';
import { evaluateStudy, type FullEvaluation } from '../../evaluation/evaluateFully.ts';
import type { FieldMeasures } from '../../evaluation/falseAlarmRates.ts';
import type { HeadlineStudy } from '../../evaluation/headlineStudy.ts';
import type { ImageDetection } from '../../evaluation/imageDetection.ts';
import { foundIou, reportCriteria } from '../../evaluation/matchCriteria.ts';
import { type ModelPoint, modelPoints } from './modelPoints.ts';
import { type ScoreBin, scoreHistogram } from './scoreHistogram.ts';
import { type StudySize, studySize } from './studySize.ts';

/** All that `evaluate` measures, as its JSON holds it. */
export interface EvaluationReport extends FullEvaluation {
  readonly format: 'tesescope-evaluation';
  readonly version: 1;
  readonly study: StudySize;
  /** Of all categories at IoU 0.3; nothing where scores are not from 0 to 1. */
  readonly scores: readonly ScoreBin[] | undefined;
  /** At the thresholds that the model names; nothing without a model. */
  readonly modelPoints?: readonly ModelPoint[];
  /** With other detections of the same images. */
  readonly comparison?: Comparison;
}

/** What an evaluation may be told besides truth and detections. */
export interface EvaluationExtras {
  readonly measures: FieldMeasures;
  readonly model: ModelMetadata | undefined;
  readonly others: readonly ImageDetection[] | undefined;
}

/** @throws TesescopeError as `rankStudy` */
export function evaluationReport(
  dataset: Dataset,
  matched: HeadlineStudy,
  { measures, model, others }: EvaluationExtras,
): EvaluationReport {
  const { detections } = matched.study;
  const overlaps = matched.categories.map(({ overlap }) => overlap);
  const outcomes = scoredOutcomes(overlaps, 0, reportCriteria.ious.indexOf(foundIou));
  return {
    format: 'tesescope-evaluation',
    version: 1,
    study: studySize(dataset, detections.length),
    ...evaluateStudy(dataset, matched, measures),
    scores: scoreHistogram(outcomes),
    ...(model && { modelPoints: modelPoints(overlaps, model.operatingPoints, measures) }),
    ...(others && { comparison: compareDetections(dataset, detections, others) }),
  };
}
