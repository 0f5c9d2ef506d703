import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaussianBlur } from '../../../src/synthesis/optics/gaussianBlur.ts';

/** Sums over all pixels, with the edge going on outside. */
function naiveBlur(values: Float32Array, width: number, height: number, deviation: number): number[] {
  const reach = Math.ceil(3 * deviation);
  const blurred: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let [sum, weights] = [0, 0];
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          const weight = Math.exp(-(dx * dx + dy * dy) / (2 * deviation * deviation));
          const fromX = Math.min(width - 1, Math.max(0, x + dx));
          const fromY = Math.min(height - 1, Math.max(0, y + dy));
          sum += weight * values[fromY * width + fromX]!;
          weights += weight;
        }
      }
      blurred.push(sum / weights);
    }
  }
  return blurred;
}

describe('gaussianBlur', () => {
  test('equals the sum over all pixels', () => {
    const size = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.double({ min: 0.4, max: 3, noNaN: true }),
        fc.nat(),
        (width, height, deviation, seed) => {
          const values = Float32Array.from({ length: width * height }, (_, i) => Math.sin(i * 12.9898 + seed) * 10);
          const blurred = gaussianBlur(values, width, height, deviation);
          naiveBlur(values, width, height, deviation).forEach((expected, i) => {
            expect(Math.abs(blurred[i]! - expected)).toBeLessThan(1e-4);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('leaves an even field as it is and its input untouched', () => {
    const values = new Float32Array(30).fill(7);
    for (const value of gaussianBlur(values, 6, 5, 1.7)) expect(value).toBeCloseTo(7, 5);
    expect(values.every((value) => value === 7)).toBe(true);
  });
});
