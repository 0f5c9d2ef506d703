import { intersectionOverUnion } from '../../geometry/intersectionOverUnion.ts';
import { matchPairs } from '../assignment/matchPairs.ts';
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
    const { motion, width, height } = track;
    const side = sideOf(track);
    const variance = motion.positionVariance + (tuning.measurementNoise * side) ** 2;
    const uncertainty = 2 * Math.log(variance / (side * side));
    const reach = Math.sqrt(tuning.gate * variance);
    for (let column = 0; column < sightings.length; column++) {
      const seen = sightings[column]!;
      const x = seen.position.x - motion.x;
      if (x > reach || x < -reach) continue;
      const y = seen.position.y - motion.y;
      const distance = (x * x + y * y) / variance;
      if (distance > tuning.gate || seen.sighting.categoryId !== track.categoryId) continue;
      const size =
        (Math.log(seen.sighting.box.width / width) ** 2 + Math.log(seen.sighting.box.height / height) ** 2) /
        tuning.sizeNoise ** 2;
      const overlap =
        tuning.overlapWeight === 0
          ? 0
          : 1 -
            intersectionOverUnion(
              { x: x, y: y, width: seen.sighting.box.width, height: seen.sighting.box.height },
              { x: (seen.sighting.box.width - width) / 2, y: (seen.sighting.box.height - height) / 2, width, height },
            );
      const gain = tuning.costLimit - distance - uncertainty - size - tuning.overlapWeight * overlap;
      if (gain <= 0) continue;
      rows.push(row);
      columns.push(column);
      gains.push(gain);
    }
  }
  return matchPairs({ rows, columns, gains }, tracks.length, sightings.length);
}
