import type { Attributes } from './dataset.ts';

/** Takes the attributes that have a field of their own out of the rest, where they are words. */
export function liftWords<Name extends string>(
  attributes: Attributes,
  names: readonly Name[],
): { readonly words: { readonly [name in Name]?: string }; readonly rest: Attributes } {
  const isWord = ([name, value]: [string, unknown]): boolean =>
    (names as readonly string[]).includes(name) && typeof value === 'string' && value !== '';
  const entries = Object.entries(attributes);
  return {
    words: Object.fromEntries(entries.filter(isWord)) as { readonly [name in Name]?: string },
    rest: Object.fromEntries(entries.filter((entry) => !isWord(entry))),
  };
}
