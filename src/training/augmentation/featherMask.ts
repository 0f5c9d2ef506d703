import type { Box } from '../../geometry/box.ts';
import type { Size } from './sample.ts';

/**
 * How much of each pixel belongs to what a box holds: 1 in the box, falling smoothly to 0 at the nearest border.
 * @param box inside the picture, in its pixels
 * @returns `[height, width]`
 */
export function featherMask({ width, height }: Size, box: Box): Float32Array {
  const mask = new Float32Array(width * height);
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const reach = Math.max(1, Math.min(box.x, box.y, width - right, height - bottom));
  for (let y = 0; y < height; y++) {
    const down = Math.max(0, box.y - y - 0.5, y + 0.5 - bottom);
    for (let x = 0; x < width; x++) {
      const across = Math.max(0, box.x - x - 0.5, x + 0.5 - right);
      const share = Math.max(0, 1 - Math.hypot(across, down) / reach);
      mask[y * width + x] = share * share * (3 - 2 * share);
    }
  }
  return mask;
}
