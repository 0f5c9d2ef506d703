import type { Attributes } from '../../dataset.ts';
import { isAttributes } from '../../isAttributes.ts';

/** The class of every region where no attribute holds one. */
export const SOLE_CLASS = 'spermatozoon';

/** The class of a region that was left without one while others have one. */
export const UNLABELLED_CLASS = 'unlabelled';

/** Names that laboratories give the attribute which holds the class, the likelier first. */
const CANDIDATES: readonly string[] = ['class', 'label', 'category', 'type', 'name', 'object', 'cell', 'sperm'];

/** The class in an attribute's value: a word, a number, or the one box that is ticked. */
export function viaClass(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  if (!isAttributes(value)) return undefined;
  const ticked = Object.keys(value).filter((name) => value[name] === true);
  return ticked.length === 1 ? ticked[0] : undefined;
}

/** The region attribute that holds the class: of those named like one, the one filled in most often. */
export function findClassAttribute(regions: readonly Attributes[]): string | undefined {
  const filled = new Map<string, number>();
  for (const region of regions) {
    for (const [name, value] of Object.entries(region)) {
      const isCandidate = CANDIDATES.includes(name.toLowerCase());
      if (isCandidate && viaClass(value) !== undefined) filled.set(name, (filled.get(name) ?? 0) + 1);
    }
  }
  const rank = (name: string): number => CANDIDATES.indexOf(name.toLowerCase());
  return [...filled].sort(([a, countA], [b, countB]) => countB - countA || rank(a) - rank(b))[0]?.[0];
}
