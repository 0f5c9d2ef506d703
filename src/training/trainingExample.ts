import type { Category, Dataset } from '../annotation/dataset.ts';
import { isBackground } from '../annotation/withoutBackground.ts';
import type { TruthBox } from './matching.ts';

/** An image as training sees it. */
export interface TrainingExample {
  readonly fileName: string;
  /** Pixels of the original image. */
  readonly truths: readonly TruthBox[];
}

/** The categories that a model learns to answer with, by rising id. */
export function trainedClasses(dataset: Dataset): readonly Category[] {
  return dataset.categories.filter((category) => !isBackground(category)).toSorted((a, b) => a.id - b.id);
}

/**
 * The images of a dataset with what they teach, those without annotations too. Class i + 1 is the i-th category, 0 what is
 * marked as background; crowds and other categories are regions that teach nothing. Boxes without area are left out (`dataset check` names them).
 */
export function trainingExamples(dataset: Dataset, categories: readonly Category[]): readonly TrainingExample[] {
  const classIndices = new Map([
    ...dataset.categories.filter(isBackground).map(({ id }) => [id, 0] as const),
    ...categories.map(({ id }, index) => [id, index + 1] as const),
  ]);
  const truths = new Map<number, TruthBox[]>(dataset.images.map(({ id }) => [id, []]));
  for (const { imageId, categoryId, box, isCrowd } of dataset.annotations) {
    if (!(box.width > 0 && box.height > 0)) continue;
    const classIndex = classIndices.get(categoryId);
    truths.get(imageId)?.push({ box, classIndex: classIndex ?? 1, isCrowd: isCrowd || classIndex === undefined });
  }
  return dataset.images.map(({ id, fileName }) => ({ fileName, truths: truths.get(id)! }));
}
