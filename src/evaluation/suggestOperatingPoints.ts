import { type CategoryMatches, outcome, truthTotal } from './matches.ts';

/** Scores from which on detections are shown, from the most careful to the surest. */
export interface OperatingPoints {
  readonly screening: number;
  readonly balanced: number;
  readonly strict: number;
}

const screeningShare = 0.99;
const strictPrecision = 0.95;

/**
 * Thresholds by validation detections of all categories: `screening` keeps 99 % of what the detector finds at all, `balanced`
 * has the highest F1, `strict` is the lowest from which on 95 % of the detections are right. Nothing where nothing is found.
 * They come without an interval: a claim of sensitivity needs more than this.
 *
 * @param area place in the criteria's areas
 * @param iou place in the criteria's overlaps
 */
export function suggestOperatingPoints(
  categories: readonly CategoryMatches[],
  area: number,
  iou: number,
): OperatingPoints | undefined {
  const total = categories.reduce((sum, matches) => sum + truthTotal(matches, area), 0);
  const counted = categories.flatMap((matches) =>
    Array.from(matches.outcomes[area]![iou]!, (kind, index) => ({ kind, score: matches.scores[index]! })),
  );
  const shown = counted.filter(({ kind }) => kind !== outcome.ignored).sort((a, b) => b.score - a.score);
  const found = shown.filter(({ kind }) => kind === outcome.hit).length;
  if (found === 0) return undefined;
  let hits = 0;
  let screening: number | undefined;
  let balanced = { F1: 0, threshold: 1 };
  let strict = shown[0]!.score;
  for (const [index, { kind, score }] of shown.entries()) {
    if (kind === outcome.hit) hits++;
    if (shown[index + 1]?.score === score) continue;
    const F1 = (2 * hits) / (total + index + 1);
    if (F1 > balanced.F1) balanced = { F1, threshold: score };
    if (hits / (index + 1) >= strictPrecision) strict = score;
    if (screening === undefined && hits >= screeningShare * found) screening = score;
  }
  const middle = balanced.threshold;
  return {
    screening: floored(Math.min(screening!, middle)),
    balanced: floored(middle),
    strict: floored(Math.max(strict, middle)),
  };
}

/** A threshold to three decimals, downwards: what reached it still does. */
export function floored(score: number): number {
  return Math.floor(score * 1000) / 1000;
}
