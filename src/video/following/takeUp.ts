import type { TrackPoint } from '../track.ts';
import type { Sighting } from '../trackerFrame.ts';
import { type FollowedTrack, sideOf } from './followedTrack.ts';
import { interpolatePoints } from './interpolatePoints.ts';
import { correctMotion } from './motionState.ts';
import type { PlacedFrame, PlacedSighting } from './placedSighting.ts';
import { tuning } from './tuning.ts';

/**
 * Carries a track on with a sighting; frames since the last one get points between the two.
 *
 * @param frames in order, the present one last
 */
export function takeUp(
  track: FollowedTrack,
  { sighting, position }: PlacedSighting,
  frames: readonly PlacedFrame[],
  pointLimit: number,
): void {
  const { index: frame, time } = frames.at(-1)!;
  const { box, score, sharpness } = sighting;
  const point: TrackPoint = { frame, time, box, position, score, detected: true };
  if (track.misses > 0) track.points.push(...interpolatePoints(track.last, point, frames));
  track.points.push(point);
  if (track.points.length > pointLimit) track.points.splice(0, track.points.length - pointLimit);
  track.last = point;
  track.misses = 0;
  track.detectionCount++;
  correctMotion(track.motion, position, sideOf(track));
  track.width += tuning.sizeGain * (Math.max(1, box.width) - track.width);
  track.height += tuning.sizeGain * (Math.max(1, box.height) - track.height);
  if (track.id === undefined) track.sightings.push({ frame, time, detection: sighting });
  if (track.id === undefined || isBetterView(sighting, track)) {
    track.best = point;
    track.bestSharpness = sharpness;
  }
}

function isBetterView({ sharpness, score }: Sighting, { best, bestSharpness }: FollowedTrack): boolean {
  if (sharpness === bestSharpness) return score > best.score;
  return sharpness !== undefined && (bestSharpness === undefined || sharpness > bestSharpness);
}
