import { precisionSpacing, recallSteps } from '../interpolatedPrecision.ts';

/** Average precision of boxes without scores: what the worst and the best order of them give. */
export interface TiedAveragePrecision {
  readonly worst: number;
  readonly best: number;
}

/**
 * COCO's average precision over all orders of equal scores, in closed form. At best all hits come first, and precision
 * is 1 up to the recall reached; at worst all false alarms do, precision rises with each hit, and the interpolation
 * lifts it everywhere to that of the last. -1 where there is no truth to find.
 */
export function tiedAveragePrecision(hits: number, boxes: number, truths: number): TiedAveragePrecision {
  if (truths === 0) return { worst: -1, best: -1 };
  const reached = recallSteps.filter((recall) => recall <= hits / truths).length / recallSteps.length;
  if (hits === 0) return { worst: 0, best: 0 };
  return { worst: reached * (hits / (boxes + precisionSpacing)), best: reached };
}
