import type { ConsensusBox } from './consensusOf.ts';

/** Boxes of a consensus by the number of raters who drew them, most first. */
export function countVotes(
  boxes: readonly ConsensusBox[],
): readonly { readonly votes: number; readonly boxes: number }[] {
  const counts = new Map<number, number>();
  for (const { raters } of boxes) counts.set(raters.length, (counts.get(raters.length) ?? 0) + 1);
  return [...counts].map(([votes, count]) => ({ votes, boxes: count })).sort((a, b) => b.votes - a.votes);
}
