import type { ImagePair } from './findNearDuplicates.ts';

/** Images that hang together by pairs, as groups of two and more, in the order in which they first occur. */
export function groupPairs(pairs: readonly ImagePair[]): readonly (readonly number[])[] {
  const groupOf = new Map<number, number[]>();
  for (const [a, b] of pairs) {
    const first = groupOf.get(a) ?? [a];
    const second = groupOf.get(b) ?? [b];
    groupOf.set(a, first);
    groupOf.set(b, second);
    if (first === second) continue;
    const [larger, smaller] = first.length >= second.length ? [first, second] : [second, first];
    for (const id of smaller) {
      larger.push(id);
      groupOf.set(id, larger);
    }
  }
  return [...new Set(groupOf.values())];
}
