import { type CategoryMatches, outcome } from '../matches.ts';
import { type WeightedFigure, weightedSum } from './weightedFigure.ts';

/**
 * Recall of resamples over everything that is looked at, the mean over some overlaps.
 *
 * @param area place in the criteria's areas
 * @param ious places in the criteria's overlaps
 */
export function weightedRecall(matches: CategoryMatches, area: number, ious: readonly number[]): WeightedFigure {
  const truths = Float64Array.from(matches.truthCounts[area]!);
  const hits = new Float64Array(truths.length);
  for (const iou of ious) {
    const outcomes = matches.outcomes[area]![iou]!;
    for (let at = 0; at < outcomes.length; at++) {
      if (outcomes[at] === outcome.hit) hits[matches.images[at]!]! += 1 / ious.length;
    }
  }
  return (weights) => {
    const total = weightedSum(truths, weights);
    return total === 0 ? -1 : weightedSum(hits, weights) / total;
  };
}
