import { intersectionOverUnion } from '../../geometry/intersectionOverUnion.ts';
import { matchPairs } from '../assignment/matchPairs.ts';
import { boxAround } from './boxAround.ts';
import { type FollowedTrack, sideOf } from './followedTrack.ts';
import type { PlacedSighting } from './placedSighting.ts';
import { tuning } from './tuning.ts';

/**
 * Pairs tracks with sightings of their category so that together they are most likely: each pair costs the squared
 * distance from the predicted position in standard deviations, the logarithm of that position's variance, the squared
 * difference in size, and what their boxes fail to overlap. Exact; pairs beyond the gate are left out.
 *
 * @returns the index of each track's sighting, -1 where it has none
 */
export function associate(tracks: readonly FollowedTrack[], sightings: readonly PlacedSighting[]): Int32Array {
  const rows: number[] = [];
  const columns: number[] = [];
  const gains: number[] = [];
  for (let row = 0; row < tracks.length; row++) {
    const track = tracks[row]!;
    const { motion } = track;
    const side = sideOf(track);
    const variance = motion.positionVariance + (tuning.measurementNoise * side) ** 2;
    const mostGain = tuning.costLimit - 2 * Math.log(variance / (side * side));
    const reach = variance * Math.min(tuning.gate, mostGain);
    for (let column = 0; column < sightings.length; column++) {
      const seen = sightings[column]!;
      const distance = (seen.position.x - motion.x) ** 2 + (seen.position.y - motion.y) ** 2;
      if (distance > reach || seen.sighting.categoryId !== track.categoryId) continue;
      const gain = mostGain - distance / variance - differenceOfBoxes(track, seen);
      if (gain <= 0) continue;
      rows.push(row);
      columns.push(column);
      gains.push(gain);
    }
  }
  return matchPairs({ rows, columns, gains }, tracks.length, sightings.length);
}

const still = { x: 0, y: 0 };

function differenceOfBoxes(track: FollowedTrack, { position, sighting }: PlacedSighting): number {
  const size = { width: Math.max(1, sighting.box.width), height: Math.max(1, sighting.box.height) };
  const squares = Math.log(size.width / track.width) ** 2 + Math.log(size.height / track.height) ** 2;
  const overlap = intersectionOverUnion(boxAround(track.motion, track, still), boxAround(position, size, still));
  return squares / tuning.sizeNoise ** 2 + tuning.overlapWeight * (1 - overlap);
}
