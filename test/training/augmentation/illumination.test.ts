import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lightUnevenly } from '../../../src/training/augmentation/illumination.ts';
import { arbitrarySample, copyOf } from './arbitrarySample.ts';

const grey = (width: number, height: number, value = 0.5) => ({
  width,
  height,
  planes: new Float32Array(3 * width * height).fill(value),
  truths: [],
});

describe('lightUnevenly', () => {
  test.each([
    { direction: 0, bright: [38, 10], dark: [1, 10] },
    { direction: Math.PI / 2, bright: [20, 18], dark: [20, 1] },
    { direction: Math.PI, bright: [1, 10], dark: [38, 10] },
  ] as const)('a slope brightens the side at $direction and darkens the other', ({ direction, bright, dark }) => {
    const sample = grey(40, 20);
    lightUnevenly(sample, { slope: 0.2, direction, vignetting: 0 });
    for (const plane of [0, 1, 2]) {
      const at = ([x, y]: readonly [number, number]) => sample.planes[(plane * 20 + y) * 40 + x]!;
      expect(at(bright)).toBeGreaterThan(0.58);
      expect(at(bright)).toBeLessThanOrEqual(0.6);
      expect(at(dark)).toBeLessThan(0.42);
      expect(at(dark)).toBeGreaterThanOrEqual(0.4);
    }
  });

  test('vignetting takes its share in the corners, nothing in the middle', () => {
    const sample = grey(201, 101);
    lightUnevenly(sample, { slope: 0, direction: 0, vignetting: 0.4 });
    expect(sample.planes[50 * 201 + 100]).toBeCloseTo(0.5, 4);
    for (const corner of [0, 200, 100 * 201, 100 * 201 + 200]) expect(sample.planes[corner]).toBeCloseTo(0.3, 1);
  });

  test('stays within 0 and 1, leaves black black and the boxes where they are', () => {
    const share = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(
        arbitrarySample(),
        share,
        share,
        fc.double({ min: 0, max: 7, noNaN: true }),
        (sample, slope, vignetting, direction) => {
          const lit = copyOf(sample);
          lightUnevenly(lit, { slope, direction, vignetting });
          lit.planes.forEach((value, at) => {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            if (sample.planes[at] === 0) expect(value).toBe(0);
          });
          expect(lit.truths).toEqual(sample.truths);
        },
      ),
    );
  });
});
