import type { Problem } from '../../errors.ts';
import type { Dataset } from '../dataset.ts';
import { repeated } from './repeated.ts';

/** Classes that share an id, and those whose names differ in nothing but case and spaces. */
export function categoryNames({ categories }: Dataset, file: string): readonly Problem[] {
  const sameId = repeated(categories, ({ id }) => id).map((group): Problem => {
    const message = `${group.length} classes have the id ${group[0]!.id}`;
    return {
      severity: 'error',
      code: 'category-id-repeated',
      message,
      place: { file, at: `category ${group[0]!.id}` },
    };
  });
  const sameName = repeated(categories, ({ name }) => name.normalize().trim().toLowerCase()).map((group): Problem => {
    const names = group.map(({ name }) => JSON.stringify(name)).join(', ');
    const message = `classes that differ in case or spaces only: ${names}: make them one`;
    return { severity: 'error', code: 'category-name-case', message, place: { file, at: `category ${group[0]!.id}` } };
  });
  return [...sameId, ...sameName];
}
