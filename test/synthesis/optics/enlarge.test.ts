import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enlarge } from '../../../src/synthesis/optics/enlarge.ts';
import { wholePlane } from './wholePlane.ts';

describe('enlarge', () => {
  test('runs evenly from middle to middle and stays level outside of the middles', () => {
    const plane = { width: 2, height: 1, values: Float32Array.from([0, 8]) };
    expect([...wholePlane(enlarge(plane, 8, 4), 8, 1)]).toEqual([0, 0, 1, 3, 5, 7, 8, 8]);
  });

  test('a slope stays a slope', () => {
    const values = Float32Array.from({ length: 30 }, (_, i) => 4 * (i % 6) + 40 * Math.floor(i / 6));
    const enlarged = wholePlane(enlarge({ width: 6, height: 5, values }, 24, 4), 24, 20);
    expect(enlarged[10 * 24 + 11]! - enlarged[10 * 24 + 10]!).toBeCloseTo(1, 5);
    expect(enlarged[11 * 24 + 10]! - enlarged[10 * 24 + 10]!).toBeCloseTo(10, 5);
  });

  test('never leaves the range of its values, at any size', () => {
    const size = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 4 }),
        (width, height, factor, less) => {
          const values = Float32Array.from({ length: width * height }, (_, i) => Math.sin(i * 7.3));
          const wide = Math.max(1, width * factor - Math.min(less, factor - 1));
          const enlarged = wholePlane(enlarge({ width, height, values }, wide, factor), wide, height * factor);
          expect(
            enlarged.every((value) => value >= Math.min(...values) - 1e-6 && value <= Math.max(...values) + 1e-6),
          ).toBe(true);
        },
      ),
    );
  });
});
