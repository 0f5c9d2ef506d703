import type { Spot } from './findSpots.ts';

/**
 * How far each square of a coarse grid is from a spot, in squares: steps to the side count 1, along the diagonal the root
 * of 2 (a chamfer distance, at most 8 % more than the straight way).
 *
 * @param factor Pixels along a square of the grid.
 */
export function distanceToSpot(spot: Spot, columns: number, rows: number, factor: number): Float32Array {
  const distances = new Float32Array(columns * rows).fill(columns + rows);
  for (const { y, start, end } of spot) {
    const row = Math.floor(y / factor) * columns;
    distances.fill(0, row + Math.floor(start / factor), row + Math.floor((end - 1) / factor) + 1);
  }
  const nearer = (index: number, other: number, step: number) => {
    distances[index] = Math.min(distances[index]!, distances[other]! + step);
  };
  for (const direction of [1, -1]) {
    for (let step = 0; step < columns * rows; step++) {
      const index = direction === 1 ? step : columns * rows - 1 - step;
      const x = index % columns;
      const before = index - direction * columns;
      const [first, last] = direction === 1 ? [0, columns - 1] : [columns - 1, 0];
      if (x !== first) nearer(index, index - direction, 1);
      if (before < 0 || before >= columns * rows) continue;
      nearer(index, before, 1);
      if (x !== first) nearer(index, before - direction, Math.SQRT2);
      if (x !== last) nearer(index, before + direction, Math.SQRT2);
    }
  }
  return distances;
}
