import type { Detection } from '../../detection/detection.ts';
import type { Vector } from '../vector.ts';
import { estimateCommonShift } from './estimateCommonShift.ts';
import { type FollowedTrack, sideOf } from './followedTrack.ts';
import { tuning } from './tuning.ts';

/**
 * How far the picture moved since the frame before, from the detections alone.
 *
 * @param tracks predicted to the present frame
 * @param before how far the picture had moved until the frame before
 */
export function findShift(tracks: readonly FollowedTrack[], detections: readonly Detection[], before: Vector): Vector {
  const leastMisses = Math.min(...tracks.map(({ misses }) => misses));
  const fresh = tracks.filter(({ misses }) => misses === leastMisses);
  if (fresh.length === 0) return { x: 0, y: 0 };
  const side = fresh.reduce((sum, track) => sum + sideOf(track), 0) / fresh.length;
  const expected = fresh.map(({ motion }) => ({ x: motion.x + before.x, y: motion.y + before.y }));
  const seen = detections.map(({ box: { x, y, width, height } }) => ({ x: x + width / 2, y: y + height / 2 }));
  return estimateCommonShift(expected, seen, tuning.shiftTolerance * side, tuning.shiftReach * side);
}
