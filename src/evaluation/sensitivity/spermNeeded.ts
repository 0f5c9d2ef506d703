import { exactLowerBound } from '../exactInterval.ts';
import type { RecallBounds } from './recallBounds.ts';

/** Beyond this a study is out of reach, and it is not worth knowing by how much. */
const mostSperm = 1e6;

/**
 * How many sperm a study must hold for its recall's lower bound to reach a target, if the same share of them is found.
 * Where the bootstrap is the more careful, the exact number is multiplied by the design effect: the square of how much
 * further its bound lies from the recall.
 *
 * @returns nothing where the recall itself is not above the target, or a million would not be enough
 */
export function spermNeeded({ recall, exact, bootstrap }: RecallBounds, target: number): number | undefined {
  if (recall <= target) return undefined;
  const reaches = (total: number) => exactLowerBound(Math.floor(recall * total + 1e-9), total) >= target;
  let enough = 1;
  while (enough < mostSperm && !reaches(enough)) enough *= 2;
  if (!reaches(enough)) return undefined;
  let short = enough / 2;
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (reaches(middle)) enough = middle;
    else short = middle;
  }
  const designEffect = exact < recall ? Math.max(1, ((recall - bootstrap) / (recall - exact)) ** 2) : 1;
  return Math.ceil(enough * designEffect);
}
