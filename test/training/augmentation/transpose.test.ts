import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flipHorizontally } from '../../../src/training/augmentation/flip.ts';
import { transposeSquare } from '../../../src/training/augmentation/transpose.ts';
import { arbitrarySample, copyOf } from './arbitrarySample.ts';
import { brightBox, sampleWithRectangle, truthAt } from './drawnRectangle.ts';

describe('transposeSquare', () => {
  test('carries a box along with what it points at, in every plane', () => {
    const sample = sampleWithRectangle(20, 20, truthAt(3, 12, 6, 4, 2));
    transposeSquare(sample);
    const expected = { x: 12, y: 3, width: 4, height: 6 };
    expect(sample.truths).toEqual([{ box: expected, classIndex: 2, isCrowd: false }]);
    for (const plane of [0, 1, 2]) expect(brightBox(sample, 0.5, plane)).toEqual(expected);
  });

  test('is a quarter turn with a flip', () => {
    const sample = sampleWithRectangle(10, 10, truthAt(1, 2, 5, 3));
    transposeSquare(sample);
    flipHorizontally(sample);
    const turned = { x: 10 - 2 - 3, y: 1, width: 3, height: 5 };
    expect(sample.truths[0]!.box).toEqual(turned);
    expect(brightBox(sample, 0.5)).toEqual(turned);
  });

  test('leaves oblong samples as they are', () => {
    const sample = sampleWithRectangle(20, 11, truthAt(3, 2, 6, 4));
    const expected = copyOf(sample);
    transposeSquare(sample);
    expect(sample).toEqual(expected);
  });

  test('exchanges rows and columns, and twice changes nothing', () => {
    const square = arbitrarySample().filter(({ width, height }) => width === height);
    fc.assert(
      fc.property(square, (sample) => {
        const changed = copyOf(sample);
        transposeSquare(changed);
        const { width } = sample;
        changed.planes.forEach((value, at) => {
          const plane = Math.floor(at / (width * width));
          const [y, x] = [Math.floor(at / width) % width, at % width];
          expect(value).toBe(sample.planes[(plane * width + x) * width + y]);
        });
        transposeSquare(changed);
        expect(changed).toEqual(sample);
      }),
      { numRuns: 40 },
    );
  });
});
