import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flipHorizontally, flipVertically } from '../../../src/training/augmentation/flip.ts';
import type { Sample } from '../../../src/training/augmentation/sample.ts';
import { arbitrarySample, copyOf } from './arbitrarySample.ts';
import { brightBox, sampleWithRectangle, truthAt } from './drawnRectangle.ts';

const mirrors = [
  {
    name: 'flipHorizontally',
    flip: flipHorizontally,
    mirrored: { x: 20 - 3 - 6, y: 2, width: 6, height: 4 },
    source: ({ width }: Sample, x: number, y: number) => [width - 1 - x, y] as const,
  },
  {
    name: 'flipVertically',
    flip: flipVertically,
    mirrored: { x: 3, y: 11 - 2 - 4, width: 6, height: 4 },
    source: ({ height }: Sample, x: number, y: number) => [x, height - 1 - y] as const,
  },
];

describe.each(mirrors)('$name', ({ flip, mirrored, source }) => {
  test('carries a box along with what it points at, in every plane', () => {
    const sample = sampleWithRectangle(20, 11, truthAt(3, 2, 6, 4, 5));
    flip(sample);
    expect(sample.truths).toEqual([{ box: mirrored, classIndex: 5, isCrowd: false }]);
    for (const plane of [0, 1, 2]) expect(brightBox(sample, 0.5, plane)).toEqual(mirrored);
  });

  test('moves every pixel to its mirror image', () => {
    fc.assert(
      fc.property(arbitrarySample(), (sample) => {
        const flipped = copyOf(sample);
        flip(flipped);
        const { width, height, planes } = sample;
        for (let plane = 0; plane < 3; plane++) {
          for (let y = 0; y < height; y++) {
            for (let x = 0; x < width; x++) {
              const [fromX, fromY] = source(sample, x, y);
              const value = flipped.planes[(plane * height + y) * width + x];
              expect(value).toBe(planes[(plane * height + fromY) * width + fromX]);
            }
          }
        }
      }),
    );
  });

  test('done twice changes nothing', () => {
    fc.assert(
      fc.property(arbitrarySample(), (sample) => {
        const flipped = copyOf(sample);
        flip(flipped);
        flip(flipped);
        expect(flipped.planes).toEqual(sample.planes);
        flipped.truths.forEach(({ box, isCrowd }, index) => {
          const expected = sample.truths[index]!;
          expect(isCrowd).toBe(expected.isCrowd);
          expect(box.x).toBeCloseTo(expected.box.x, 9);
          expect(box.y).toBeCloseTo(expected.box.y, 9);
        });
      }),
    );
  });

  test('keeps boxes inside and the first truths as they were', () => {
    fc.assert(
      fc.property(arbitrarySample(), (sample) => {
        const before = structuredClone(sample.truths);
        const flipped = copyOf(sample);
        flip(flipped);
        expect(sample.truths).toEqual(before);
        for (const { box } of flipped.truths) {
          expect(Math.min(box.x, box.y)).toBeGreaterThan(-1e-9);
          expect(box.x + box.width).toBeLessThan(sample.width + 1e-9);
          expect(box.y + box.height).toBeLessThan(sample.height + 1e-9);
        }
      }),
    );
  });
});
