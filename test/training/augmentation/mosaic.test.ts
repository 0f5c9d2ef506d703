import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mosaic, mosaicSizes } from '../../../src/training/augmentation/mosaic.ts';
import { brightBox, sampleWithRectangle, truthAt } from './drawnRectangle.ts';

const size = { width: 30, height: 20 };

describe('mosaic', () => {
  test('its parts fill it, row by row', () => {
    expect(mosaicSizes(size, 12, 9)).toEqual([
      { width: 12, height: 9 },
      { width: 18, height: 9 },
      { width: 12, height: 11 },
      { width: 18, height: 11 },
    ]);
  });

  test('puts each part with its boxes into its corner', () => {
    const meeting = fc.tuple(fc.integer({ min: 8, max: 22 }), fc.integer({ min: 7, max: 13 }));
    fc.assert(
      fc.property(meeting, fc.integer({ min: 0, max: 3 }), ([x, y], lit) => {
        const parts = mosaicSizes(size, x, y).map(({ width, height }, index) =>
          index === lit
            ? sampleWithRectangle(width, height, truthAt(2, 3, 4, 3, index + 1))
            : { width, height, planes: new Float32Array(3 * width * height), truths: [] },
        );
        const whole = mosaic(parts, size);
        const expected = { x: 2 + (lit % 2 === 0 ? 0 : x), y: 3 + (lit < 2 ? 0 : y), width: 4, height: 3 };
        expect(whole.truths).toEqual([{ box: expected, classIndex: lit + 1, isCrowd: false }]);
        for (const plane of [0, 1, 2]) expect(brightBox(whole, 0.5, plane)).toEqual(expected);
      }),
    );
  });

  test('leaves no gap', () => {
    const parts = mosaicSizes(size, 11, 8).map(({ width, height }) => ({
      width,
      height,
      planes: new Float32Array(3 * width * height).fill(1),
      truths: [],
    }));
    expect(mosaic(parts, size).planes.every((value) => value === 1)).toBe(true);
  });
});
