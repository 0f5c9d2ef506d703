import type { TrackPoint } from '../track.ts';
import { boxAround } from './boxAround.ts';
import type { PlacedFrame } from './placedSighting.ts';

/**
 * Points for the frames between two sightings, straight on the stage and evenly in time.
 *
 * @param frames in order, that of the second sighting last
 */
export function interpolatePoints(from: TrackPoint, to: TrackPoint, frames: readonly PlacedFrame[]): TrackPoint[] {
  const next = frames.findLastIndex(({ index }) => index <= from.frame) + 1;
  return frames.slice(next, -1).map(({ index, time, offset }) => {
    const share =
      to.time > from.time ? (time - from.time) / (to.time - from.time) : (index - from.frame) / (to.frame - from.frame);
    const between = (a: number, b: number) => a + share * (b - a);
    const position = {
      x: between(from.position.x, to.position.x),
      y: between(from.position.y, to.position.y),
    };
    const size = {
      width: between(from.box.width, to.box.width),
      height: between(from.box.height, to.box.height),
    };
    return { frame: index, time, box: boxAround(position, size, offset), position, score: 0, detected: false };
  });
}
