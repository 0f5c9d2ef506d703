import { median } from '../../plane/median.ts';

/**
 * The flare around a spot: light that falls with the distance from it. On each ring the median of what is above the
 * background, so that cells do not count, never more than on the rings inside, never below 0.
 *
 * @param excess Level above the background, on a coarse grid.
 * @param counts 0 where nothing is known of a square.
 * @param distances From the spot, in squares.
 * @returns The flare on the same grid.
 */
export function flareOfSpot(excess: Float32Array, counts: Float32Array, distances: Float32Array): Float32Array {
  const farthest = distances.reduce((most, distance) => Math.max(most, distance), 0);
  const rings = Array.from({ length: Math.round(farthest) + 1 }, (): number[] => []);
  for (let i = 0; i < excess.length; i++) {
    if (counts[i]! > 0) rings[Math.round(distances[i]!)]!.push(excess[i]!);
  }
  let level = Number.POSITIVE_INFINITY;
  const profile = Float32Array.from({ length: rings.length + 1 }, (_, ring) => {
    const values = rings[ring] ?? [];
    if (values.length > 0) level = Math.max(0, Math.min(level, median(Float32Array.from(values))));
    return ring < rings.length ? level : 0;
  });
  // Next to the spot nothing may be known: there it is as strong as on the first ring that is.
  const innermost = profile.find(Number.isFinite) ?? 0;
  return distances.map((distance) => {
    const ring = Math.floor(distance);
    const [inner, outer] = [profile[ring] ?? 0, profile[ring + 1] ?? 0].map((value) => Math.min(value, innermost));
    return inner! + (distance - ring) * (outer! - inner!);
  });
}
