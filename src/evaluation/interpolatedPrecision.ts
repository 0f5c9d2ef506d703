import { type CategoryMatches, outcome, truthTotal } from './matches.ts';

/** COCO's 101 recalls, 0 to 1. */
export const recallSteps: readonly number[] = Array.from({ length: 101 }, (_, i) => (i === 100 ? 1 : i * 0.01));

/** numpy’s `spacing(1)`, which pycocotools adds to the denominator of a precision. */
export const precisionSpacing = 2 ** -52;

/**
 * Precision at each of the recall steps: the best that any threshold reaching that recall has, 0 where none does.
 *
 * @param area place in the criteria's areas
 * @param iou place in the criteria's overlaps
 * @returns `[101]`; nothing where there is no truth to find
 */
export function interpolatedPrecision(matches: CategoryMatches, area: number, iou: number): Float64Array | undefined {
  const total = truthTotal(matches, area);
  return total === 0 ? undefined : interpolatedOutcomes(matches.outcomes[area]![iou]!, total);
}

/**
 * The same of outcomes by falling score.
 *
 * @param total truths to find, at least 1
 */
export function interpolatedOutcomes(outcomes: Uint8Array, total: number): Float64Array {
  const atHit = precisionAtHits(outcomes, total);
  for (let hit = atHit.length - 2; hit >= 0; hit--) atHit[hit] = Math.max(atHit[hit]!, atHit[hit + 1]!);
  let hit = 0;
  return Float64Array.from(recallSteps, (recall) => {
    while (hit < atHit.length && (hit + 1) / total < recall) hit++;
    return atHit[hit] ?? 0;
  });
}

/** `[hits]`: precision down to and with each hit, by falling score. */
function precisionAtHits(outcomes: Uint8Array, most: number): Float64Array {
  const atHit = new Float64Array(most);
  let hits = 0;
  let falseAlarms = 0;
  for (let place = 0; place < outcomes.length; place++) {
    if (outcomes[place] === outcome.falseAlarm) falseAlarms++;
    if (outcomes[place] === outcome.hit) {
      hits++;
      atHit[hits - 1] = hits / (falseAlarms + hits + precisionSpacing);
    }
  }
  return atHit.subarray(0, hits);
}
