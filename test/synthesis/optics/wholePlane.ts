import type { Rows } from '../../../src/synthesis/optics/enlarge.ts';

/** All rows together, `[height, width]`. */
export function wholePlane(rows: Rows, width: number, height: number): Float32Array {
  const plane = new Float32Array(width * height);
  for (let y = 0; y < height; y++) rows(y, plane.subarray(y * width, (y + 1) * width));
  return plane;
}
