import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blur } from '../../../src/training/augmentation/blur.ts';
import { arbitrarySample, copyOf } from './arbitrarySample.ts';

function pointOfLight(side: number) {
  const sample = { width: side, height: side, planes: new Float32Array(3 * side * side), truths: [] };
  for (const plane of [0, 1, 2]) sample.planes[plane * side * side + (side >> 1) * side + (side >> 1)] = 1;
  return sample;
}

describe('blur', () => {
  test.each([0.7, 1, 1.6])(
    'spreads a point of light by the deviation %d, evenly to all sides, and loses none',
    (deviation) => {
      const sample = pointOfLight(31);
      blur(sample, deviation);
      for (const plane of [0, 1, 2]) {
        const [sums, variance] = [
          { light: 0, x: 0, y: 0 },
          { x: 0, y: 0 },
        ];
        for (let at = 0; at < 31 * 31; at++) {
          const light = sample.planes[plane * 31 * 31 + at]!;
          const [x, y] = [(at % 31) - 15, Math.floor(at / 31) - 15];
          sums.light += light;
          sums.x += light * x;
          sums.y += light * y;
          variance.x += light * x * x;
          variance.y += light * y * y;
        }
        expect(sums.light).toBeCloseTo(1, 4);
        expect(sums.x).toBeCloseTo(0, 4);
        expect(sums.y).toBeCloseTo(0, 4);
        for (const square of [variance.x, variance.y])
          expect(Math.abs(Math.sqrt(square) / deviation - 1)).toBeLessThan(0.06);
      }
    },
  );

  test('leaves an even plane even up to the border', () => {
    const sample = { width: 9, height: 4, planes: new Float32Array(108).fill(0.3), truths: [] };
    blur(sample, 1.6);
    for (const value of sample.planes) expect(value).toBeCloseTo(0.3, 6);
  });

  test('stays between the darkest and the brightest of a plane, and leaves the boxes', () => {
    fc.assert(
      fc.property(arbitrarySample(), fc.double({ min: 0.4, max: 2, noNaN: true }), (sample, deviation) => {
        const blurred = copyOf(sample);
        blur(blurred, deviation);
        const area = sample.width * sample.height;
        for (const plane of [0, 1, 2]) {
          const before = sample.planes.subarray(plane * area, (plane + 1) * area);
          const after = blurred.planes.subarray(plane * area, (plane + 1) * area);
          expect(Math.min(...after)).toBeGreaterThan(Math.min(...before) - 1e-5);
          expect(Math.max(...after)).toBeLessThan(Math.max(...before) + 1e-5);
        }
        expect(blurred.truths).toEqual(sample.truths);
      }),
    );
  });
});
