import type { Plane } from './shrink.ts';

/** Writes row `y` of a plane into an array as long as the plane is wide: one need not hold the whole plane. */
export type Rows = (y: number, into: Float32Array) => void;

/** Draws a plane out to `width`, each of its pixels `factor` wide and high, evenly from middle to middle. */
export function enlarge(plane: Plane, width: number, factor: number): Rows {
  const left = new Int32Array(width);
  const weight = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const at = Math.min(plane.width - 1, Math.max(0, (x + 0.5) / factor - 0.5));
    left[x] = Math.max(0, Math.min(plane.width - 2, Math.floor(at)));
    weight[x] = at - left[x]!;
  }
  const row = new Float32Array(plane.width + 1);
  return (y, into) => {
    const at = Math.min(plane.height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const above = Math.floor(at);
    const below = Math.min(plane.height - 1, above + 1);
    for (let x = 0; x < plane.width; x++) {
      const upper = plane.values[above * plane.width + x]!;
      row[x] = upper + (at - above) * (plane.values[below * plane.width + x]! - upper);
    }
    row[plane.width] = row[plane.width - 1]!;
    for (let x = 0; x < width; x++) {
      const from = row[left[x]!]!;
      into[x] = from + weight[x]! * (row[left[x]! + 1]! - from);
    }
  };
}
