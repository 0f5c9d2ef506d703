import type { Attributes } from './dataset.ts';

/** Whether a value out of a file is a plain object. */
export function isAttributes(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
