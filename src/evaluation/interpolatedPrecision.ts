import { type CategoryMatches, outcome, truthTotal } from './matches.ts';

/** COCO's 101 recalls, 0 to 1. */
export const recallSteps: readonly number[] = Array.from({ length: 101 }, (_, i) => (i === 100 ? 1 : i * 0.01));

/** numpy's `spacing(1)`, which pycocotools adds to the denominator. */
const spacing = 2 ** -52;

/**
 * Precision at each of the recall steps: the best that any threshold reaching that recall has, 0 where none does.
 *
 * @param area place in the criteria's areas
 * @param iou place in the criteria's IoUs
 * @param weights `[images]`, how often each image is taken; once each without it
 * @returns `[101]`; nothing where there is no truth to find
 */
export function interpolatedPrecision(
  matches: CategoryMatches,
  area: number,
  iou: number,
  weights?: Int32Array,
): Float64Array | undefined {
  const total = truthTotal(matches, area, weights);
  if (total === 0) return undefined;
  const atHit = precisionAtHits(matches.outcomes[area]![iou]!, matches.images, weights, total);
  for (let hit = atHit.length - 2; hit >= 0; hit--) atHit[hit] = Math.max(atHit[hit]!, atHit[hit + 1]!);
  let hit = 0;
  return Float64Array.from(recallSteps, (recall) => {
    while (hit < atHit.length && (hit + 1) / total < recall) hit++;
    return atHit[hit] ?? 0;
  });
}

/** `[hits]`: precision down to and with each hit, by falling score. */
function precisionAtHits(
  outcomes: Uint8Array,
  images: Int32Array,
  weights: Int32Array | undefined,
  most: number,
): Float64Array {
  const atHit = new Float64Array(most);
  let hits = 0;
  let falseAlarms = 0;
  const end = outcomes.lastIndexOf(outcome.hit) + 1;
  for (let i = 0; i < end; i++) {
    const weight = weights === undefined ? 1 : weights[images[i]!]!;
    if (outcomes[i] === outcome.falseAlarm) falseAlarms += weight;
    if (outcomes[i] !== outcome.hit) continue;
    for (let copy = 0; copy < weight; copy++) {
      hits++;
      atHit[hits - 1] = hits / (falseAlarms + hits + spacing);
    }
  }
  return atHit.subarray(0, hits);
}
