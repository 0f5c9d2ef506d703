import { type CategoryMatches, outcome } from '../matches.ts';
import { orderByFallingScore } from '../orderByFallingScore.ts';

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
  const most = categories.reduce((count, matches) => count + matches.scores.length, 0);
  const scores = new Float64Array(most);
  const hits = new Uint8Array(most);
  let count = 0;
  for (const matches of categories) {
    const outcomes = matches.outcomes[area]![iou]!;
    for (let place = 0; place < outcomes.length; place++) {
      if (outcomes[place] === outcome.ignored) continue;
      scores[count] = matches.scores[place]!;
      hits[count++] = Number(outcomes[place] === outcome.hit);
    }
  }
  const order = orderByFallingScore(scores.subarray(0, count));
  const rising: ScoredOutcomes = { scores: new Float64Array(count), hits: new Uint8Array(count) };
  for (let at = 0; at < count; at++) {
    const place = order[count - 1 - at]!;
    rising.scores[at] = scores[place]!;
    rising.hits[at] = hits[place]!;
  }
  return rising;
}
