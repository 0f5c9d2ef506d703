import type { Problem } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';

/** Annotations whose image or category is not in the dataset. */
export function danglingIds(dataset: Dataset, file: string): readonly Problem[] {
  const images = new Set(dataset.images.map(({ id }) => id));
  const categories = new Set(dataset.categories.map(({ id }) => id));
  const problem = (code: string, annotation: number, message: string): Problem => ({
    severity: 'error',
    code,
    message,
    place: { file, at: `annotation ${annotation}` },
  });
  return dataset.annotations.flatMap(({ id, imageId, categoryId }) => [
    ...(images.has(imageId) ? [] : [problem('no-such-image', id, `image ${imageId} is not among the images`)]),
    ...(categories.has(categoryId)
      ? []
      : [problem('no-such-category', id, `category ${categoryId} is not among the categories`)]),
  ]);
}
