import type { Category, Dataset } from './dataset.ts';

/**
 * Whether a category marks what is not sperm, round cells and debris that look like it: training takes it as background that it
 * must learn, no model answers with it, and no figure counts it. Its name says so: "not sperm", "non-sperm".
 */
export function isBackground({ name }: Category): boolean {
  return /^(not|non)[ _-]?sperm(atozo(on|a))?$/i.test(name.trim());
}

/** A dataset of what is looked for alone. */
export function withoutBackground(dataset: Dataset): Dataset {
  const background = new Set(dataset.categories.filter(isBackground).map(({ id }) => id));
  if (background.size === 0) return dataset;
  return {
    ...dataset,
    categories: dataset.categories.filter(({ id }) => !background.has(id)),
    annotations: dataset.annotations.filter(({ categoryId }) => !background.has(categoryId)),
  };
}
