import type { TrackPoint } from '../track.ts';
import { type FollowedTrack, sideOf } from './followedTrack.ts';
import { startMotion } from './motionState.ts';
import type { PlacedFrame, PlacedSighting } from './placedSighting.ts';

/** A tentative track from one sighting. */
export function startTrack({ sighting, position }: PlacedSighting, { index: frame, time }: PlacedFrame): FollowedTrack {
  const { box, score, categoryId, sharpness } = sighting;
  const point: TrackPoint = { frame, time, box, position, score, detected: true };
  return {
    id: undefined,
    categoryId,
    motion: startMotion(position, sideOf(box)),
    width: Math.max(1, box.width),
    height: Math.max(1, box.height),
    points: [point],
    sightings: [{ frame, time, detection: sighting }],
    first: point,
    last: point,
    detectionCount: 1,
    misses: 0,
    best: point,
    bestSharpness: sharpness,
  };
}
