import type { Attributes } from './dataset.ts';

/** `{ attributes }` to spread into a value, or nothing where there are none. */
export function nonEmpty(attributes: Attributes): { readonly attributes?: Attributes } {
  return Object.keys(attributes).length > 0 ? { attributes } : {};
}
