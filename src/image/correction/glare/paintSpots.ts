import type { Spot } from './findSpots.ts';

/** Marks the pixels of spots, and those up to a margin of pixels around them, by 1: `[height, width]`. */
export function paintSpots(spots: readonly Spot[], width: number, height: number, margin: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const { y, start, end } of spots.flat()) {
    const left = Math.max(0, start - margin);
    const right = Math.min(width, end + margin);
    for (let row = Math.max(0, y - margin); row <= Math.min(height - 1, y + margin); row++) {
      mask.fill(1, row * width + left, row * width + right);
    }
  }
  return mask;
}
