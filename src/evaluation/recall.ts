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
  const hits = outcomes.reduce(
    (sum, value, i) => sum + Number(value === outcome.hit && matches.ranks[i]! < maximum),
    0,
  );
  return hits / total;
}
