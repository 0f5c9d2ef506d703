import { exactInterval } from '../exactInterval.ts';
import type { Interval } from '../percentileInterval.ts';

/** How well the truths of one kind are found. */
export interface TableRow {
  readonly name: string;
  readonly truths: number;
  /** Fewer than 20 truths: its figures tell little. */
  readonly isSmall: boolean;
  /** Share found at IoU 0.3, over all categories together; -1 where there is no truth. */
  readonly recall30: number;
  /** Exact binomial 95 % interval; nothing where there is no truth. */
  readonly recall30Exact: Interval | undefined;
  /** Share found by the distance of centres. */
  readonly centreRecall: number;
}

const smallCount = 20;

/** A row from counts. */
export function tableRow(name: string, truths: number, found: number, foundByCentre: number): TableRow {
  return {
    name,
    truths,
    isSmall: truths < smallCount,
    recall30: truths === 0 ? -1 : found / truths,
    recall30Exact: truths === 0 ? undefined : exactInterval(found, truths),
    centreRecall: truths === 0 ? -1 : foundByCentre / truths,
  };
}
