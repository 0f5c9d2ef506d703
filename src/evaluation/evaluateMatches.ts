import type { Category } from '../annotation/dataset.ts';
import { categoryFigures } from './categoryFigures.ts';
import type { Figures } from './figures.ts';
import { type CategoryMatches, truthTotal } from './matches.ts';
import { meanFigures } from './meanFigures.ts';

/** How well detections meet the truth: the mean over categories, and each category. */
export interface Evaluation extends Figures {
  readonly byCategory: readonly CategoryEvaluation[];
}

interface CategoryEvaluation extends Figures {
  readonly id: Category['id'];
  readonly name: Category['name'];
  /** Things to be found, crowds left out. */
  readonly truths: number;
  /** Detections looked at: the best 100 of each image. */
  readonly detections: number;
}

/** The figures of detections that were matched by `reportCriteria`. */
export function evaluateMatches(categories: readonly CategoryMatches[]): Evaluation {
  const byCategory = categories.map((matches) => ({
    id: matches.category.id,
    name: matches.category.name,
    truths: truthTotal(matches, 0),
    detections: matches.scores.length,
    ...categoryFigures(matches),
  }));
  return { ...meanFigures(byCategory), byCategory };
}
