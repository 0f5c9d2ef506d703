import { matchPairs } from '../assignment/matchPairs.ts';
import type { TrackOverlaps } from './trackOverlaps.ts';
import { createTrackPairs } from './trackPairs.ts';

/** How well one found track stands for one true track over the whole video; NaN where there is nothing to divide by. */
export interface IdentityFigures {
  readonly idf1: number;
  readonly idPrecision: number;
  readonly idRecall: number;
}

/** Least overlap of a pair, as usual for these figures and for `trackingAccuracy`. */
export const leastOverlap = 0.5;

/**
 * Ristani et al., Performance measures and a data set for multi-target, multi-camera tracking, ECCV workshops 2016: each
 * true track is given at most one found track so that most boxes go together at IoU 0.5.
 */
export function identityFigures({ frames, truthCounts, foundCounts }: TrackOverlaps): IdentityFigures {
  const together = createTrackPairs(foundCounts.length);
  for (const { truthTracks, foundTracks, pairs } of frames) {
    for (let i = 0; i < pairs.overlaps.length; i++) {
      if (pairs.overlaps[i]! < leastOverlap) continue;
      together.add(truthTracks[pairs.truths[i]!]!, foundTracks[pairs.founds[i]!]!, 1);
    }
  }
  const rows: number[] = [];
  const columns: number[] = [];
  const gains: number[] = [];
  together.forEach((truth, found, count) => {
    rows.push(truth);
    columns.push(found);
    gains.push(count);
  });
  const foundOfTruth = matchPairs({ rows, columns, gains }, truthCounts.length, foundCounts.length);
  let shared = 0;
  foundOfTruth.forEach((found, truth) => {
    if (found !== -1) shared += together.get(truth, found);
  });
  const truths = truthCounts.reduce((sum, count) => sum + count, 0);
  const founds = foundCounts.reduce((sum, count) => sum + count, 0);
  return { idf1: (2 * shared) / (truths + founds), idPrecision: shared / founds, idRecall: shared / truths };
}
