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
  const truths = Float64Array.from(matches.truthCounts[area]!);
  const outcomes = matches.outcomes[area]![iou]!;
  const hits = placesOf(outcomes, outcome.hit);
  const ignored = placesOf(outcomes, outcome.ignored);
  const hitImages = imagesOf(hits, matches.images);
  const ignoredImages = imagesOf(ignored, matches.images);
  return (weights, shown) => {
    const total = weightedSum(truths, weights);
    if (total === 0) return -1;
    const leastHits = Float64Array.from([...recallSteps.map((recall) => hitsReaching(recall, total)), Infinity]);
    const best = new Float64Array(recallSteps.length);
    let step = 0;
    let hitCount = 0;
    let ignoredCount = 0;
    let nextIgnored = 0;
    let bestHits = 0;
    let bestShown = 1;
    for (let hit = 0; hit < hits.length; hit++) {
      const place = hits[hit]!;
      while (nextIgnored < ignored.length && ignored[nextIgnored]! < place) {
        ignoredCount += weights[ignoredImages[nextIgnored++]!]!;
      }
      hitCount += weights[hitImages[hit]!]!;
      if (hitCount >= leastHits[step + 1]!) {
        best[step] = bestHits / (bestShown + precisionSpacing);
        while (hitCount >= leastHits[step + 1]!) step++;
        bestHits = 0;
      }
      const counted = shown[place]! - ignoredCount;
      if (hitCount * bestShown < bestHits * counted) continue;
      bestHits = hitCount;
      bestShown = counted;
    }
    best[step] = bestHits / (bestShown + precisionSpacing);
    return meanEnvelope(best);
  };
}

function placesOf(outcomes: Uint8Array, kind: number): Int32Array {
  const places = new Int32Array(outcomes.length);
  let count = 0;
  for (let place = 0; place < outcomes.length; place++) if (outcomes[place] === kind) places[count++] = place;
  return places.slice(0, count);
}

function imagesOf(places: Int32Array, images: Int32Array): Int32Array {
  return places.map((place) => images[place]!);
}

/** The fewest hits that are a recall. */
function hitsReaching(recall: number, total: number): number {
  let hits = Math.max(0, Math.floor(recall * total) - 1);
  while (hits / total < recall) hits++;
  return hits;
}

/** Mean over the recall steps of the best precision from that step on. */
function meanEnvelope(best: Float64Array): number {
  for (let step = best.length - 2; step >= 0; step--) best[step] = Math.max(best[step]!, best[step + 1]!);
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}
