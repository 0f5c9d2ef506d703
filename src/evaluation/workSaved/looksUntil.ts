import { createRandom } from '../../random.ts';
import { orderByFallingScore } from '../orderByFallingScore.ts';

/** Orders drawn where scores are equal; fewer of many items, whose mean needs fewer. */
const mostOrders = 1000;
const leastOrders = 10;
const drawnItems = 5e6;

/**
 * How many items must be looked at, the highest score first, until shares of the sperm are seen. Items of equal score
 * come in any order: the mean over seeded random orders. With all scores equal this is what random order takes.
 *
 * @param scores `[items]`
 * @param sperm `[items]`, seen by looking at each
 * @param total sperm there are, also those that no item shows
 * @returns `[shares]`; nothing for a share that all items together do not show
 */
export function looksUntil(
  scores: Float64Array,
  sperm: Int32Array,
  total: number,
  shares: readonly number[],
): (number | undefined)[] {
  const order = orderByFallingScore(scores);
  const ties = tiedRuns(scores, order);
  const targets = shares.map((share) => Math.ceil(share * total - 1e-9));
  const shown = sperm.reduce((sum, count) => sum + count, 0);
  const drawnOrders = Math.max(leastOrders, Math.min(mostOrders, Math.floor(drawnItems / scores.length)));
  const orders = ties.length === 0 ? 1 : drawnOrders;
  const sums = new Float64Array(targets.length);
  const random = createRandom(0);
  for (let draw = 0; draw < orders; draw++) {
    for (const { start, end } of ties) shuffleRun(order, start, end, random);
    let seen = 0;
    let target = 0;
    for (let look = 0; target < targets.length && look <= order.length; look++) {
      for (; target < targets.length && seen >= targets[target]!; target++) sums[target]! += look;
      if (look < order.length) seen += sperm[order[look]!]!;
    }
  }
  return targets.map((target, place) => (target > shown ? undefined : sums[place]! / orders));
}

function tiedRuns(scores: Float64Array, order: Int32Array): { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) end++;
    if (end - start > 1) runs.push({ start, end });
  }
  return runs;
}

function shuffleRun(order: Int32Array, start: number, end: number, random: () => number): void {
  for (let place = end - 1; place > start; place--) {
    const other = start + Math.floor(random() * (place - start + 1));
    const held = order[place]!;
    order[place] = order[other]!;
    order[other] = held;
  }
}
