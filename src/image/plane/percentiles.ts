import type { Plane } from './plane.ts';

/** Bins from 0 to 1: each level of 8 bits has 257 of them, each of 16 bits one. */
const binCount = 65536;
/** No more pixels than about this many are looked at. */
const enoughPixels = 250_000;

/**
 * Levels below which so many percent of the pixels lie; 0..1, beyond it is cut.
 *
 * @param percents 0 to 100.
 */
export function percentiles({ values }: Plane, percents: readonly number[]): number[] {
  const bins = new Uint32Array(binCount);
  // An odd step walks through all columns.
  const step = Math.floor(values.length / enoughPixels) | 1;
  const count = Math.ceil(values.length / step);
  for (let i = 0; i < values.length; i += step) {
    const bin = Math.max(0, Math.min(binCount - 1, values[i]! * (binCount - 1) + 0.5));
    bins[Math.floor(bin)]!++;
  }
  return percents.map((percent) => {
    const rank = Math.min(count - 1, Math.max(0, Math.ceil((percent / 100) * count) - 1));
    let bin = 0;
    for (let below = bins[0]!; below <= rank; below += bins[bin]!) bin++;
    return bin / (binCount - 1);
  });
}
