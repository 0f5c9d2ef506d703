import type { LiveTrack } from '../trackUpdate.ts';
import type { Vector } from '../vector.ts';
import { boxAround } from './boxAround.ts';
import type { FollowedTrack } from './followedTrack.ts';

/** The track as it stands in the present frame. */
export function toLive(track: FollowedTrack, offset: Vector): LiveTrack {
  const { id, categoryId, motion, first, last, misses, best } = track;
  const now = {
    categoryId,
    box: misses === 0 ? last.box : boxAround(motion, track, offset),
    velocity: { x: motion.velocityX, y: motion.velocityY },
    firstFrame: first.frame,
    lastFrame: last.frame,
  };
  if (id === undefined) return { state: 'tentative', ...now };
  return { state: misses === 0 ? 'confirmed' : 'lost', id, ...now, best };
}
