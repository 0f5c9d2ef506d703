import { frocRates } from '../froc.ts';
import { type CategoryMatches, outcome } from '../matches.ts';
import { type WeightedFigure, weightedSum } from './weightedFigure.ts';

/**
 * The mean sensitivity at 1/8 to 8 false alarms an image (`froc`) of resamples.
 *
 * @param area place in the criteria's areas
 * @param iou place in the criteria's overlaps
 */
export function weightedFroc(matches: CategoryMatches, area: number, iou: number): WeightedFigure {
  const truths = Float64Array.from(matches.truthCounts[area]!);
  const { hits, alarms, hitsAbove } = splitByOutcome(matches, matches.outcomes[area]![iou]!);
  return (weights) => {
    const total = weightedSum(truths, weights);
    if (total === 0) return -1;
    const imageCount = weights.reduce((sum, weight) => sum + weight, 0);
    let alarm = 0;
    let alarmCount = 0;
    let hit = 0;
    let found = 0;
    let sum = 0;
    for (const rate of frocRates) {
      while (alarm < alarms.length && alarmCount + weights[alarms[alarm]!]! <= rate * imageCount) {
        alarmCount += weights[alarms[alarm++]!]!;
      }
      const end = hitsAbove[alarm]!;
      for (; hit < end; hit++) found += weights[hits[hit]!]!;
      sum += found;
    }
    return sum / frocRates.length / total;
  };
}

/**
 * Images of the hits and of the false alarms, by falling score.
 *
 * @returns hitsAbove `[alarms + 1]`, hits of a higher score than that of each alarm; at last all
 */
function splitByOutcome({ images, scores }: CategoryMatches, outcomes: Uint8Array) {
  const hits = images.filter((_, place) => outcomes[place] === outcome.hit);
  const alarms = images.filter((_, place) => outcomes[place] === outcome.falseAlarm);
  const hitsAbove = new Int32Array(alarms.length + 1).fill(hits.length);
  let alarm = 0;
  let hitCount = 0;
  let above = 0;
  outcomes.forEach((kind, place) => {
    if (scores[place] !== scores[place - 1]) above = hitCount;
    if (kind === outcome.hit) hitCount++;
    if (kind === outcome.falseAlarm) hitsAbove[alarm++] = above;
  });
  return { hits, alarms, hitsAbove };
}
