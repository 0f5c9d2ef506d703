import { type CategoryMatches, outcome } from '../matches.ts';

/** Detections that were right or wrong, by rising score. */
export interface ScoredOutcomes {
  /** `[detections]` */
  readonly scores: Float64Array;
  /** `[detections]`, 1 for hits. */
  readonly hits: Uint8Array;
}

/**
 * The detections of all categories that count for or against the detector.
 *
 * @param area place in the criteria's areas
 * @param iou place in the criteria's overlaps
 */
export function scoredOutcomes(categories: readonly CategoryMatches[], area: number, iou: number): ScoredOutcomes {
  const counted = categories.flatMap((matches) => {
    const outcomes = matches.outcomes[area]![iou]!;
    return Array.from(matches.scores, (score, place) => ({ score, kind: outcomes[place] })).filter(
      ({ kind }) => kind !== outcome.ignored,
    );
  });
  counted.sort((a, b) => a.score - b.score);
  return {
    scores: Float64Array.from(counted, ({ score }) => score),
    hits: Uint8Array.from(counted, ({ kind }) => Number(kind === outcome.hit)),
  };
}
