import { createRandom } from '../src/random.ts';
import { createShiftEstimator } from '../src/video/shift/createShiftEstimator.ts';
import { pictureSpectrum } from '../src/video/shift/pictureSpectrum.ts';

/** Least time to tell how far a 640 x 480 colour picture moved, in milliseconds. */
export function shiftMilliseconds(runs = 100): number {
  const random = createRandom(1);
  const data = Uint8Array.from({ length: 640 * 480 * 3 }, () => 256 * random());
  const shiftOf = createShiftEstimator();
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    shiftOf(pictureSpectrum({ width: 640, height: 480, channels: 3, depth: 8, data }));
    if (run > 0) least = Math.min(least, performance.now() - start);
  }
  return least;
}
