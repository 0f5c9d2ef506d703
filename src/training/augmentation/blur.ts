import type { Sample } from './sample.ts';

/**
 * Blurs by a Gaussian, as a field out of focus is; the border is repeated beyond itself.
 * @param deviation pixels
 */
export function blur({ planes, width, height }: Sample, deviation: number): void {
  const weights = gaussian(deviation);
  const radius = weights.length - 1;
  const padded = new Float32Array(width + 2 * radius);
  const across = new Float32Array(width * height);
  const lastRow = (height - 1) * width;
  for (let start = 0; start < planes.length; start += width * height) {
    const plane = planes.subarray(start, start + width * height);
    for (let row = 0; row < plane.length; row += width) {
      padded.fill(plane[row]!, 0, radius);
      padded.set(plane.subarray(row, row + width), radius);
      padded.fill(plane[row + width - 1]!, radius + width);
      for (let x = 0; x < width; x++) {
        let sum = weights[0]! * padded[x + radius]!;
        for (let k = 1; k <= radius; k++) sum += weights[k]! * (padded[x + radius - k]! + padded[x + radius + k]!);
        across[row + x] = sum;
      }
    }
    for (let row = 0; row < plane.length; row += width) {
      for (let x = 0; x < width; x++) plane[row + x] = weights[0]! * across[row + x]!;
      for (let k = 1; k <= radius; k++) {
        const above = Math.max(0, row - k * width);
        const below = Math.min(lastRow, row + k * width);
        const weight = weights[k]!;
        for (let x = 0; x < width; x++)
          plane[row + x] = plane[row + x]! + weight * (across[above + x]! + across[below + x]!);
      }
    }
  }
}

/** From the middle outwards; with both sides they sum to 1. */
function gaussian(deviation: number): Float32Array {
  const radius = Math.max(1, Math.ceil(2.5 * deviation));
  const weights = Float32Array.from({ length: radius + 1 }, (_, k) => Math.exp((-k * k) / (2 * deviation * deviation)));
  const sum = weights.reduce((total, weight, k) => total + (k === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}
