import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, factorBetween } from '../../../src/training/augmentation/sample.ts';

test('between goes from the low end to the high end, without it', () => {
  expect(between(() => 0, -3, 5)).toBe(-3);
  expect(between(() => 0.5, -3, 5)).toBe(1);
  expect(between(() => 1 - 2 ** -32, -3, 5)).toBeLessThan(5);
});

test('between stays between', () => {
  const number = fc.double({ min: -100, max: 100, noNaN: true });
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(number, number, share, (a, b, random) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const value = between(() => random, low, high);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }),
  );
});

test('factorBetween is even between its ends by ratio', () => {
  expect(factorBetween(() => 0, 0.5, 8)).toBeCloseTo(0.5, 9);
  expect(factorBetween(() => 0.5, 0.5, 8)).toBeCloseTo(2, 9);
  expect(factorBetween(() => 1, 0.5, 8)).toBeCloseTo(8, 9);
});
