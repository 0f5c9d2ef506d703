import type { Category } from '../annotation/dataset.ts';
import { TesescopeError } from '../errors.ts';

/**
 * The truth's category for each of a model's classes, by name: exactly, else whatever the case. Classes that the truth
 * does not know are left out.
 *
 * @returns From class id to category id.
 * @throws TesescopeError `refused` where no class fits, naming both sides.
 */
export function categoryIds(
  classes: readonly Category[],
  categories: readonly Category[],
): ReadonlyMap<number, number> {
  const ids = new Map<number, number>();
  for (const { id, name } of classes) {
    const category =
      categories.find((candidate) => candidate.name === name) ??
      categories.find((candidate) => fold(candidate.name) === fold(name));
    if (category !== undefined) ids.set(id, category.id);
  }
  if (ids.size > 0) return ids;
  throw new TesescopeError(
    'refused',
    `No class of the model (${list(classes)}) is a category of the truth (${list(categories)}); rename the truth's categories or choose another model.`,
  );
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function list(named: readonly { readonly name: string }[]): string {
  return named.map(({ name }) => name).join(', ') || 'none';
}
