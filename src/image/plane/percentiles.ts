import type { Plane } from './plane.ts';
import { thinPlane } from './thinPlane.ts';

/** Bins from 0 to 1: each level of 8 bits has 257 of them, each of 16 bits one. */
const binCount = 65536;
const bins = new Uint32Array(binCount);

/**
 * Levels below which so many percent of the pixels lie; 0..1, beyond it is cut.
 *
 * @param percents 0 to 100.
 */
export function percentiles(plane: Plane, percents: readonly number[]): number[] {
  bins.fill(0);
  const { values } = thinPlane(plane);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.max(0, Math.min(binCount - 1, values[i]! * (binCount - 1) + 0.5));
    bins[Math.floor(bin)]!++;
  }
  return percents.map((percent) => {
    const rank = Math.min(values.length - 1, Math.max(0, Math.ceil((percent / 100) * values.length) - 1));
    let bin = 0;
    for (let below = bins[0]!; below <= rank; below += bins[bin]!) bin++;
    return bin / (binCount - 1);
  });
}
