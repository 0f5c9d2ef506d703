import type { Annotation } from '../annotation/dataset.ts';
import type { Box } from '../geometry/box.ts';
import type { Overlap } from './matchCriteria.ts';

/** The detections of an image that may find something. */
export interface CandidateOverlaps {
  /** `[candidates]`, places of the detections, rising. */
  readonly candidates: readonly number[];
  /** `[candidates, truths]`, with room to spare. */
  readonly overlaps: Float64Array;
}

/** Leaves out the detections that overlap no truth by `least`: most of them, which then need no matching. */
export function candidateOverlaps(
  boxes: readonly Box[],
  truths: readonly Annotation[],
  overlap: Overlap,
  least: number,
): CandidateOverlaps {
  const candidates: number[] = [];
  const overlaps = new Float64Array(boxes.length * truths.length);
  for (let d = 0; d < boxes.length; d++) {
    const row = candidates.length * truths.length;
    let best = -Infinity;
    for (let t = 0; t < truths.length; t++) {
      const { box, isCrowd } = truths[t]!;
      const value = overlap(boxes[d]!, box, isCrowd);
      overlaps[row + t] = value;
      if (value > best) best = value;
    }
    if (best >= Math.min(least, 1 - 1e-10)) candidates.push(d);
  }
  return { candidates, overlaps };
}
