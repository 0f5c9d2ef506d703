import { reportCriteria } from '../../src/evaluation/matchCriteria.ts';
import { type CategoryMatches, outcome } from '../../src/evaluation/matches.ts';

/** A detection whose outcome is the same at every IoU and area. */
export interface SyntheticDetection {
  readonly image: number;
  readonly score: number;
  readonly outcome: keyof typeof outcome;
}

/** Matches by `reportCriteria` that never saw a box. `truths[image]` things lie in each image. */
export function syntheticMatches(
  truths: readonly number[],
  detections: readonly SyntheticDetection[],
): CategoryMatches {
  const sorted = detections.toSorted((a, b) => b.score - a.score || a.image - b.image);
  const seen = new Int32Array(truths.length);
  return {
    category: { id: 1, name: 'sperm' },
    scores: Float64Array.from(sorted, ({ score }) => score),
    images: Int32Array.from(sorted, ({ image }) => image),
    ranks: Int32Array.from(sorted, ({ image }) => seen[image]!++),
    outcomes: reportCriteria.areas.map(() =>
      reportCriteria.ious.map(() => Uint8Array.from(sorted, (each) => outcome[each.outcome])),
    ),
    truthCounts: reportCriteria.areas.map(() => Int32Array.from(truths)),
    found: new Set(),
  };
}
