import { assignTruths } from '../assignTruths.ts';
import { centreOverlap } from '../centreOverlap.ts';
import { foundIou } from '../matchCriteria.ts';
import type { RankedStudy } from '../rankStudy.ts';

/** `[annotations]`, 1 for truths that some detection finds. */
export interface FoundTruths {
  /** At IoU 0.3. */
  readonly byOverlap: Uint8Array;
  readonly byCentre: Uint8Array;
}

export function foundTruths(study: RankedStudy): FoundTruths {
  const flagsOf = (assigned: Int32Array) => {
    const flags = new Uint8Array(study.annotations.length);
    for (const row of assigned) if (row !== -1) flags[row] = 1;
    return flags;
  };
  return {
    byOverlap: flagsOf(assignTruths(study, foundIou)),
    byCentre: flagsOf(assignTruths(study, 0, centreOverlap)),
  };
}
