import type { Sample } from './sample.ts';

/**
 * Moves each pixel towards the mean of its 3x3 neighbours (amount above 0: softer, as out of focus) or away from it (below 0:
 * sharper, as by a camera's edge enhancement). The rim stays.
 */
export function changeFocus({ planes, width, height }: Sample, amount: number): void {
  const sums = new Float32Array(width * height);
  for (let start = 0; start < planes.length; start += width * height) {
    const plane = planes.subarray(start, start + width * height);
    for (let at = 1; at < plane.length - 1; at++) sums[at] = plane[at - 1]! + plane[at]! + plane[at + 1]!;
    for (let y = 1; y < height - 1; y++) {
      for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
        const mean = (sums[at - width]! + sums[at]! + sums[at + width]!) / 9;
        plane[at] = Math.min(1, Math.max(0, plane[at]! + amount * (mean - plane[at]!)));
      }
    }
  }
}
