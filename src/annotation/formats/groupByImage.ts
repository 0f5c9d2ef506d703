import type { Annotation, Dataset, DatasetImage } from '../dataset.ts';

/** Each image of a dataset with its annotations. */
export function groupByImage(dataset: Dataset): readonly (readonly [DatasetImage, readonly Annotation[]])[] {
  const groups = new Map<number, Annotation[]>(dataset.images.map(({ id }) => [id, []]));
  for (const annotation of dataset.annotations) groups.get(annotation.imageId)?.push(annotation);
  return dataset.images.map((image) => [image, groups.get(image.id)!]);
}
