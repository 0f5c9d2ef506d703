import type { Dataset } from '../../annotation/dataset.ts';
import type { ImageDetection } from '../imageDetection.ts';
import { matchDetections } from '../matchDetections.ts';
import { suggestOperatingPoints } from '../suggestOperatingPoints.ts';
import { countedIous } from './boxCounts.ts';
import { modelCriteria } from './modelFigures.ts';

/**
 * The score from which on a model's detections have the highest F1 against a reference at IoU 0.5, over all classes; 0
 * where none is right. It flatters where it is measured on the same reference.
 */
export function bestSharedThreshold(detections: readonly ImageDetection[], reference: Dataset): number {
  const { categories } = matchDetections(reference, detections, modelCriteria);
  return suggestOperatingPoints(categories, 0, countedIous.indexOf(0.5))?.balanced ?? 0;
}
