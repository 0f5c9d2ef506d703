import { precisionSpacing, recallSteps } from '../interpolatedPrecision.ts';
import { type CategoryMatches, outcome } from '../matches.ts';
import { weightedSum } from './weightedFigure.ts';

/**
 * `averagePrecision` of resamples, prepared so that each costs one pass over the hits.
 *
 * @param area place in the criteria's areas
 * @param iou place in the criteria's overlaps
 * @returns a function of the weights and of `weightedShown`; -1 where there is no truth to find
 */
export function weightedAveragePrecision(
  matches: CategoryMatches,
  area: number,
  iou: number,
): (weights: Int32Array, shown: Int32Array) => number {
  const truths = matches.truthCounts[area]!;
  const outcomes = matches.outcomes[area]![iou]!;
  const hits = placesOf(outcomes, outcome.hit);
  const ignored = placesOf(outcomes, outcome.ignored);
  const images = matches.images;
  const hitCounts = new Int32Array(hits.length);
  const precision = new Float64Array(hits.length);
  return (weights, shown) => {
    const total = weightedSum(truths, weights);
    if (total === 0) return -1;
    let hitCount = 0;
    let ignoredCount = 0;
    let nextIgnored = 0;
    for (let hit = 0; hit < hits.length; hit++) {
      const place = hits[hit]!;
      while (ignored[nextIgnored]! < place) ignoredCount += weights[images[ignored[nextIgnored++]!]!]!;
      hitCount += weights[images[place]!]!;
      hitCounts[hit] = hitCount;
      precision[hit] = hitCount / (shown[place]! - ignoredCount + precisionSpacing);
    }
    return meanEnvelope(hitCounts, precision, total);
  };
}

function placesOf(outcomes: Uint8Array, kind: number): Int32Array {
  return Int32Array.from(outcomes.keys()).filter((place) => outcomes[place] === kind);
}

/** Mean over the recall steps of the best precision at that recall or a higher one. */
function meanEnvelope(hitCounts: Int32Array, precision: Float64Array, total: number): number {
  const envelope = new Float64Array(recallSteps.length);
  let best = 0;
  let hit = hitCounts.length - 1;
  for (let step = recallSteps.length - 1; step >= 0; step--) {
    const least = hitsReaching(recallSteps[step]!, total);
    for (; hit >= 0 && hitCounts[hit]! >= least; hit--) if (precision[hit]! > best) best = precision[hit]!;
    envelope[step] = best;
  }
  return envelope.reduce((sum, value) => sum + value, 0) / envelope.length;
}

function hitsReaching(recall: number, total: number): number {
  let hits = Math.max(0, Math.floor(recall * total) - 1);
  while (hits / total < recall) hits++;
  return hits;
}
