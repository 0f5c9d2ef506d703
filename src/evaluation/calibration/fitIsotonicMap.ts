import type { IsotonicMap } from '../../detection/calibration/calibrationMap.ts';
import type { ScoredOutcomes } from './scoredOutcomes.ts';

interface Block {
  readonly first: number;
  readonly last: number;
  readonly hits: number;
  readonly count: number;
}

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): the never falling map of least squared error.
 * One hit is added at the lowest score and one miss at the highest, so that a few lucky detections make no certainty.
 *
 * @param outcomes at least one, by rising score
 */
export function fitIsotonicMap({ scores, hits }: ScoredOutcomes): IsotonicMap {
  const blocks: Block[] = [];
  const add = (score: number, hit: number) => {
    let block: Block = { first: score, last: score, hits: hit, count: 1 };
    for (let below = blocks.at(-1); below !== undefined && violates(below, block); below = blocks.at(-1)) {
      blocks.pop();
      block = { first: below.first, last: block.last, hits: below.hits + block.hits, count: below.count + block.count };
    }
    blocks.push(block);
  };
  add(scores[0]!, 1);
  scores.forEach((score, place) => {
    add(score, hits[place]!);
  });
  add(scores.at(-1)!, 0);
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
