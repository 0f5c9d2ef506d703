import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeColour } from '../../../src/training/augmentation/colour.ts';
import { arbitrarySample, copyOf } from './arbitrarySample.ts';

const changed = (colours: readonly number[], hue: number, saturation: number) => {
  const sample = { width: colours.length / 3, height: 1, planes: Float32Array.from(colours), truths: [] };
  changeColour(sample, hue, saturation);
  return [...sample.planes];
};
const hue = fc.double({ min: -3, max: 3, noNaN: true });
const saturation = fc.double({ min: 0, max: 2, noNaN: true });

describe('changeColour', () => {
  test('turned by a third of the circle, red becomes green and green blue', () => {
    const turned = changed([0.6, 0.2, 0.2, 0.6, 0.2, 0.2], (2 * Math.PI) / 3, 1);
    [0.2, 0.2, 0.6, 0.2, 0.2, 0.6].forEach((value, at) => {
      expect(turned[at]).toBeCloseTo(value, 6);
    });
  });

  test('without saturation all channels are their mean', () => {
    for (const value of changed([0.9, 0.3, 0.6], 1, 0)) expect(value).toBeCloseTo(0.6, 6);
  });

  test('saturation moves colours away from their mean', () => {
    const stronger = changed([0.6, 0.5, 0.4], 0, 1.5);
    [0.65, 0.5, 0.35].forEach((value, at) => {
      expect(stronger[at]).toBeCloseTo(value, 6);
    });
  });

  test('leaves grey as it is, and everything within 0 and 1', () => {
    fc.assert(
      fc.property(arbitrarySample(), hue, saturation, (sample, angle, factor) => {
        const coloured = copyOf(sample);
        changeColour(coloured, angle, factor);
        expect(coloured.planes.every((value) => value >= 0 && value <= 1)).toBe(true);
        const area = sample.width * sample.height;
        const grey = { ...copyOf(sample), planes: sample.planes.map((_, at) => sample.planes[at % area]!) };
        const before = grey.planes.slice();
        changeColour(grey, angle, factor);
        grey.planes.forEach((value, at) => {
          expect(value).toBeCloseTo(before[at]!, 6);
        });
      }),
    );
  });
});
