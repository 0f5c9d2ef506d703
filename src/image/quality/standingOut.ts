import type { Raster } from '../raster.ts';

/** A quarter of normal noise lies within so many standard deviations. */
const quartile = 0.3186;
/** So many squares must stand out: a speck alone does not count. */
const fewest = 3;
/** Of fewer squares nothing can be said. */
const enoughSquares = 16;

/**
 * How far cells stand out from the background: squares against the mean of their left and right neighbours, the third
 * largest distance, in standard deviations that the quietest quarter of the squares tells. Of noise alone it is about 3.3; light
 * that falls slowly to the corners does not count. Infinity on pictures too small to tell.
 *
 * @param side Of a square, in pixels.
 * @param step Pixels between those that count.
 */
export function standingOut({ width, height, channels, data }: Raster, side: number, step: number): number {
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
  const channel = channels >= 3 ? 1 : 0;
  const means = new Float32Array(columns);
  const distances: number[] = [];
  for (let row = 1; row < rows - 1; row++) {
    means.fill(0);
    for (let y = row * side; y < (row + 1) * side; y += 2 * step) {
      for (let column = 0, x = 0; column < columns; column++) {
        let sum = 0;
        for (; x < (column + 1) * side; x += step) sum += data[(y * width + x) * channels + channel]!;
        means[column] = means[column]! + sum;
      }
    }
    for (let column = 2; column < columns - 2; column++) {
      distances.push(Math.abs(means[column]! - 0.5 * (means[column - 1]! + means[column + 1]!)));
    }
  }
  if (distances.length < enoughSquares) return Number.POSITIVE_INFINITY;
  const sorted = Float32Array.from(distances).sort();
  const noise = sorted[sorted.length >> 2]! / quartile;
  const third = sorted.at(-fewest)!;
  return third === 0 ? 0 : third / noise;
}
