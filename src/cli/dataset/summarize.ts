import type { Dataset } from '../../annotation/dataset.ts';

/** What is in a dataset, in numbers. */
export interface DatasetSummary {
  readonly images: number;
  readonly annotations: number;
  /** Annotations of each class, by name. */
  readonly classes: Readonly<Record<string, number>>;
}

export function summarize(dataset: Dataset): DatasetSummary {
  const counts = new Map<number, number>();
  for (const { categoryId } of dataset.annotations) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  return {
    images: dataset.images.length,
    annotations: dataset.annotations.length,
    classes: Object.fromEntries(dataset.categories.map(({ id, name }) => [name, counts.get(id) ?? 0])),
  };
}

/** For instance `292 images, 4941 annotations (RBC 4155, WBC 372)`. */
export function describeSummary({ images, annotations, classes }: DatasetSummary): string {
  const each = Object.entries(classes).map(([name, count]) => `${name} ${count}`);
  return `${images} images, ${annotations} annotations${each.length > 0 ? ` (${each.join(', ')})` : ''}`;
}
