import { interpolatedOutcomes, recallSteps } from './interpolatedPrecision.ts';
import { type CategoryMatches, truthTotal } from './matches.ts';

/** Mean of the interpolated precision (COCO's AP); -1 where there is no truth to find. */
export function averagePrecision(matches: CategoryMatches, area: number, iou: number): number {
  return meanPrecision(matches.outcomes[area]![iou]!, truthTotal(matches, area));
}

/** The same of outcomes by falling score, with so many truths to find. */
export function meanPrecision(outcomes: Uint8Array, total: number): number {
  if (total === 0) return -1;
  return interpolatedOutcomes(outcomes, total).reduce((sum, value) => sum + value, 0) / recallSteps.length;
}
