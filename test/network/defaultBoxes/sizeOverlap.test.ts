import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intersectionOverUnion } from '../../../src/geometry/intersectionOverUnion.ts';
import { bestSizeOverlap, sizeOverlap } from '../../../src/network/defaultBoxes/sizeOverlap.ts';

const length = fc.double({ min: 0.1, max: 1000, noNaN: true });
const size = fc.record({ width: length, height: length });

test('is the overlap of the two boxes around one centre', () => {
  fc.assert(
    fc.property(size, size, (a, b) => {
      const around = ({ width, height }: typeof a) => ({ x: -width / 2, y: -height / 2, width, height });
      expect(sizeOverlap(a, b)).toBeCloseTo(intersectionOverUnion(around(a), around(b)), 9);
    }),
  );
});

test('is 1 for a size with itself, and the same both ways', () => {
  fc.assert(
    fc.property(size, size, (a, b) => {
      expect(sizeOverlap(a, a)).toBe(1);
      expect(sizeOverlap(a, b)).toBeCloseTo(sizeOverlap(b, a), 12);
    }),
  );
});

test('the best of several, and 0 of none', () => {
  const square = (side: number) => ({ width: side, height: side });
  expect(bestSizeOverlap(square(10), [square(5), square(8), square(20)])).toBeCloseTo(0.64, 12);
  expect(bestSizeOverlap(square(10), [])).toBe(0);
});
