import { type CategoryMatches, outcome, truthTotal } from './matches.ts';

/**
 * Share of the truth that the best detections of each image find; -1 where there is no truth to find.
 *
 * @param area place in the criteria's areas
 * @param iou place in the criteria's IoUs
 * @param maximum detections looked at in an image, at most the criteria's
 */
export function recall(matches: CategoryMatches, area: number, iou: number, maximum: number): number {
  const total = truthTotal(matches, area);
  if (total === 0) return -1;
  const outcomes = matches.outcomes[area]![iou]!;
  let hits = 0;
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] === outcome.hit && matches.ranks[i]! < maximum) hits++;
  }
  return hits / total;
}
