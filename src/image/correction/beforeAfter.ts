import type { Raster, Raster8 } from '../raster.ts';
import { toRgb8 } from '../toRgb8.ts';

/** White pixels between the two. */
const gap = 8;

/** A picture of an image and, to the right of it, its corrected self. */
export function beforeAfter(before: Raster, after: Raster): Raster8 {
  const [left, right] = [toRgb8(before), toRgb8(after)];
  const width = left.width + gap + right.width;
  const height = Math.max(left.height, right.height);
  const data = new Uint8Array(width * height * 3).fill(255);
  for (const [part, start] of [[left, 0] as const, [right, left.width + gap] as const]) {
    const rowLength = part.width * 3;
    for (let y = 0; y < part.height; y++) {
      data.set(part.data.subarray(y * rowLength, (y + 1) * rowLength), (y * width + start) * 3);
    }
  }
  return { width, height, channels: 3, depth: 8, data };
}
