import type { Category, Dataset } from '../annotation/dataset.ts';
import type { TruthBox } from './matching.ts';

/** An image as training sees it. */
export interface TrainingExample {
  readonly fileName: string;
  /** Pixels of the original image. */
  readonly truths: readonly TruthBox[];
}

/**
 * The images of a dataset with what they teach, those without annotations too. Class i + 1 is the i-th category; crowds and
 * categories named in `ignored` are regions that teach nothing. Boxes without area are left out (`dataset check` names them).
 */
export function trainingExamples(dataset: Dataset, categories: readonly Category[]): readonly TrainingExample[] {
  const classIndices = new Map(categories.map(({ id }, index) => [id, index + 1]));
  const truths = new Map<number, TruthBox[]>(dataset.images.map(({ id }) => [id, []]));
  for (const { imageId, categoryId, box, isCrowd } of dataset.annotations) {
    if (!(box.width > 0 && box.height > 0)) continue;
    const classIndex = classIndices.get(categoryId);
    truths.get(imageId)?.push({ box, classIndex: classIndex ?? 1, isCrowd: isCrowd || classIndex === undefined });
  }
  return dataset.images.map(({ id, fileName }) => ({ fileName, truths: truths.get(id)! }));
}
