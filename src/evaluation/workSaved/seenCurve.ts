import { orderByFallingScore } from '../orderByFallingScore.ts';

const steps = 100;

/**
 * The share of the sperm seen after 0, 1, ... 100 % of the items, the highest score first; equal scores in any order.
 *
 * @param scores `[items]`
 * @param sperm `[items]`, seen by looking at each
 * @param total sperm there are, also those that no item shows
 * @returns `[101]`, straight between whole items
 */
export function seenCurve(scores: Float64Array, sperm: Int32Array, total: number): number[] {
  const order = orderByFallingScore(scores);
  const seen = new Float64Array(order.length + 1);
  for (let start = 0, end = 0; start < order.length; start = end) {
    let sum = 0;
    for (; end < order.length && scores[order[end]!] === scores[order[start]!]; end++) sum += sperm[order[end]!]!;
    for (let at = start; at < end; at++) seen[at + 1] = seen[start]! + (sum * (at + 1 - start)) / (end - start);
  }
  return Array.from({ length: steps + 1 }, (_, step) => {
    const place = (step / steps) * order.length;
    const below = Math.floor(place);
    const above = Math.ceil(place);
    return (seen[below]! + (seen[above]! - seen[below]!) * (place - below)) / total;
  });
}
