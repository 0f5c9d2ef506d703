import type { ScoredOutcomes } from './scoredOutcomes.ts';

/** A rising map from scores to chances: straight between the points, level beyond them. */
export interface IsotonicMap {
  readonly kind: 'isotonic';
  /** Rising. */
  readonly scores: readonly number[];
  /** `[scores]`, 0 to 1, never falling. */
  readonly chances: readonly number[];
}

interface Block {
  readonly first: number;
  readonly last: number;
  readonly hits: number;
  readonly count: number;
}

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): the never falling map of least squared error.
 *
 * @param outcomes at least one, by rising score
 */
export function fitIsotonicMap({ scores, hits }: ScoredOutcomes): IsotonicMap {
  const blocks: Block[] = [];
  scores.forEach((score, place) => {
    let block: Block = { first: score, last: score, hits: hits[place]!, count: 1 };
    for (let below = blocks.at(-1); below !== undefined && violates(below, block); below = blocks.at(-1)) {
      blocks.pop();
      block = { first: below.first, last: block.last, hits: below.hits + block.hits, count: below.count + block.count };
    }
    blocks.push(block);
  });
  const points = blocks.flatMap(({ first, last, hits: found, count }) =>
    (first === last ? [first] : [first, last]).map((score) => ({ score, chance: found / count })),
  );
  return {
    kind: 'isotonic',
    scores: points.map(({ score }) => score),
    chances: points.map(({ chance }) => chance),
  };
}

/** Equal scores are one block whatever their order. */
function violates(below: Block, above: Block): boolean {
  return below.last === above.first || below.hits * above.count >= above.hits * below.count;
}

/** The chance that a map gives to a score. */
export function applyIsotonicMap({ scores, chances }: IsotonicMap, score: number): number {
  const above = scores.findIndex((each) => each >= score);
  if (above === -1) return chances.at(-1)!;
  if (above === 0 || scores[above] === score) return chances[above]!;
  const share = (score - scores[above - 1]!) / (scores[above]! - scores[above - 1]!);
  return chances[above - 1]! + share * (chances[above]! - chances[above - 1]!);
}
