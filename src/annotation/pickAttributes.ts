import type { Attributes } from './dataset.ts';

/** The attributes whose names are wanted. A key such as `__proto__` stays a key like any other. */
export function pickAttributes(attributes: Attributes, isWanted: (name: string) => boolean): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isWanted(name)));
}
