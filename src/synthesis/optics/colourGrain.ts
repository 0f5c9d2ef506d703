import { normal } from '../chance/normal.ts';
import { enlarge } from './enlarge.ts';

const patchPixels = 5;

/** Colour noise of one channel in soft patches, as video coding leaves it: `[height, width]`. Deviation in grey levels. */
export function colourGrain(width: number, height: number, deviation: number, random: () => number): Float32Array {
  const columns = Math.ceil(width / patchPixels);
  const rows = Math.ceil(height / patchPixels);
  const values = Float32Array.from({ length: columns * rows }, () => normal(random, 0, 1.3 * deviation));
  return enlarge({ width: columns, height: rows, values }, width, height, patchPixels);
}
