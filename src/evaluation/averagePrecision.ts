import { interpolatedPrecision } from './interpolatedPrecision.ts';
import type { CategoryMatches } from './matches.ts';

/** Mean of the interpolated precision (COCO's AP); -1 where there is no truth to find. */
export function averagePrecision(matches: CategoryMatches, area: number, iou: number, weights?: Int32Array): number {
  const precision = interpolatedPrecision(matches, area, iou, weights);
  if (precision === undefined) return -1;
  return precision.reduce((sum, value) => sum + value, 0) / precision.length;
}
