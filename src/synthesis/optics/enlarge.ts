import type { Plane } from './shrink.ts';

/** Draws a plane out to `[height, width]`, each of its pixels `factor` wide, evenly from middle to middle. */
export function enlarge(plane: Plane, width: number, height: number, factor: number): Float32Array {
  const enlarged = new Float32Array(width * height);
  const left = new Int32Array(width);
  const weight = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const at = Math.min(plane.width - 1, Math.max(0, (x + 0.5) / factor - 0.5));
    left[x] = Math.max(0, Math.min(plane.width - 2, Math.floor(at)));
    weight[x] = at - left[x]!;
  }
  const row = new Float32Array(plane.width + 1);
  for (let y = 0; y < height; y++) {
    const at = Math.min(plane.height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const above = Math.floor(at);
    const below = Math.min(plane.height - 1, above + 1);
    for (let x = 0; x < plane.width; x++) {
      const upper = plane.values[above * plane.width + x]!;
      row[x] = upper + (at - above) * (plane.values[below * plane.width + x]! - upper);
    }
    row[plane.width] = row[plane.width - 1]!;
    const target = y * width;
    for (let x = 0; x < width; x++) {
      const from = row[left[x]!]!;
      enlarged[target + x] = from + weight[x]! * (row[left[x]! + 1]! - from);
    }
  }
  return enlarged;
}
