import type { Dataset } from '../../annotation/dataset.ts';
import { TesescopeError } from '../../errors.ts';
import type { ImageDetection } from '../imageDetection.ts';

/** Truth and detections of the same images. */
export interface Study {
  readonly dataset: Dataset;
  readonly detections: readonly ImageDetection[];
}

/**
 * A study of one category alone; its images stay.
 *
 * @throws TesescopeError `usage` where the dataset has no category of that name
 */
export function selectCategory({ dataset, detections }: Study, name: string): Study {
  const category = dataset.categories.find((each) => each.name === name);
  if (category === undefined) {
    const names = dataset.categories.map((each) => each.name).join(', ');
    throw new TesescopeError('usage', `The truth has no category ${name}; it has ${names || 'none'}.`);
  }
  const isOfIt = ({ categoryId }: { readonly categoryId: number }) => categoryId === category.id;
  return {
    dataset: { ...dataset, categories: [category], annotations: dataset.annotations.filter(isOfIt) },
    detections: detections.filter(isOfIt),
  };
}
