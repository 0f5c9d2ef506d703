import type { Dataset, DatasetImage } from '../dataset.ts';

/** A dataset of some of the images, with their annotations and every category. */
export function subset(dataset: Dataset, images: readonly DatasetImage[]): Dataset {
  const ids = new Set(images.map(({ id }) => id));
  return {
    ...dataset,
    images: dataset.images.filter(({ id }) => ids.has(id)),
    annotations: dataset.annotations.filter(({ imageId }) => ids.has(imageId)),
  };
}
