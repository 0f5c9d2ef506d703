import type { Category, Dataset } from '../annotation/dataset.ts';
import { categoryFigures } from './categoryFigures.ts';
import type { Figures } from './figures.ts';
import type { ImageDetection } from './imageDetection.ts';
import { reportCriteria } from './matchCriteria.ts';
import { matchDetections } from './matchDetections.ts';
import { truthTotal } from './matches.ts';
import { meanFigures } from './meanFigures.ts';

/** How well detections meet the truth: the mean over categories, and each category. */
export interface Evaluation extends Figures {
  readonly byCategory: readonly CategoryEvaluation[];
}

export interface CategoryEvaluation extends Figures {
  readonly id: Category['id'];
  readonly name: Category['name'];
  /** Things to be found, crowds left out. */
  readonly truths: number;
  /** Detections looked at: the best 100 of each image. */
  readonly detections: number;
}

/**
 * The figures that `evaluate` reports, equal to pycocotools's where it has them.
 *
 * @throws TesescopeError as `matchDetections`
 */
export function evaluateDetections(dataset: Dataset, detections: readonly ImageDetection[]): Evaluation {
  const byCategory = matchDetections(dataset, detections, reportCriteria).categories.map((matches) => ({
    id: matches.category.id,
    name: matches.category.name,
    truths: truthTotal(matches, 0),
    detections: matches.scores.length,
    ...categoryFigures(matches),
  }));
  return { ...meanFigures(byCategory), byCategory };
}
