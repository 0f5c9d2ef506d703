import { type HigherOrderAccuracy, higherOrderAccuracy } from './higherOrderAccuracy.ts';
import { type IdentityFigures, identityFigures } from './identityFigures.ts';
import type { TrackedBox } from './trackedBox.ts';
import { type TrackingAccuracy, trackingAccuracy } from './trackingAccuracy.ts';
import { trackOverlaps } from './trackOverlaps.ts';

export interface TrackFigures extends HigherOrderAccuracy, IdentityFigures, TrackingAccuracy {
  readonly truthTracks: number;
  readonly foundTracks: number;
}

/**
 * HOTA, IDF1, MOTA and what goes with them.
 *
 * @throws TesescopeError `bad-format` where a track has two boxes in one frame.
 */
export function evaluateTracks(truth: readonly TrackedBox[], found: readonly TrackedBox[]): TrackFigures {
  const overlaps = trackOverlaps(truth, found);
  return {
    ...higherOrderAccuracy(overlaps),
    ...identityFigures(overlaps),
    ...trackingAccuracy(overlaps),
    truthTracks: overlaps.truthCounts.length,
    foundTracks: overlaps.foundCounts.length,
  };
}
