import type { Dataset } from '../annotation/dataset.ts';
import { type Evaluation, evaluateMatches } from './evaluateMatches.ts';
import type { ImageDetection } from './imageDetection.ts';
import { reportCriteria } from './matchCriteria.ts';
import { matchDetections } from './matchDetections.ts';

/**
 * COCO's, the paper's and the found figures of detections, equal to pycocotools's where it has them.
 *
 * @throws TesescopeError as `matchDetections`
 */
export function evaluateDetections(dataset: Dataset, detections: readonly ImageDetection[]): Evaluation {
  return evaluateMatches(matchDetections(dataset, detections, reportCriteria).categories);
}
