import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convolvedSize, samePadding } from '../../../src/graph/operators/convolutionShape.ts';

test('padding by hand: top, left, bottom, right', () => {
  expect(samePadding(5, 7, 1, 1)).toEqual([0, 0, 0, 0]);
  expect(samePadding(5, 8, 3, 1)).toEqual([1, 1, 1, 1]);
  expect(samePadding(8, 7, 3, 2)).toEqual([0, 1, 1, 1]);
  expect(samePadding(7, 8, 3, 2)).toEqual([1, 0, 1, 1]);
  expect(samePadding(1, 2, 3, 2)).toEqual([1, 0, 1, 1]);
  expect(samePadding(6, 6, 2, 1)).toEqual([0, 0, 1, 1]);
  expect(samePadding(9, 9, 1, 4)).toEqual([0, 0, 0, 0]);
});

const sizes = fc.record({
  size: fc.integer({ min: 1, max: 700 }),
  kernel: fc.integer({ min: 1, max: 7 }),
  stride: fc.integer({ min: 1, max: 5 }),
});

test('SAME gives as many cells as strides begin in the image, and the odd cell goes to the end', () => {
  fc.assert(
    fc.property(sizes, ({ size, kernel, stride }) => {
      const [top, left, bottom, right] = samePadding(size, size, kernel, stride);
      expect([left, right]).toEqual([top, bottom]);
      expect(bottom - top === 0 || bottom - top === 1).toBe(true);
      expect(convolvedSize(size, kernel, stride, top, bottom)).toBe(Math.ceil(size / stride));
    }),
    { seed: 5 },
  );
});

test('the cells of a convolution are the places where the kernel fits', () => {
  fc.assert(
    fc.property(sizes, fc.nat(3), fc.nat(3), ({ size, kernel, stride }, before, after) => {
      let places = 0;
      for (let start = -before; start + kernel <= size + after; start += stride) places++;
      fc.pre(size + before + after >= kernel);
      expect(convolvedSize(size, kernel, stride, before, after)).toBe(places);
    }),
    { seed: 6 },
  );
});
