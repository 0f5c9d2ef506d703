import { expect, it } from 'vitest';
import { count, createHistogram, quantile, shareFrom } from '../../../src/image/quality/histogram.ts';

function of(values: readonly number[]) {
  const histogram = createHistogram();
  for (const value of values) count(histogram, value);
  return histogram;
}

it('tells levels below which a share lies', () => {
  const values = of(Array.from({ length: 1000 }, (_, i) => i / 999));
  for (const share of [0.1, 0.5, 0.99]) expect(quantile(values, share)).toBeCloseTo(share, 2);
  expect(quantile(of([0.25, 0.25]), 0.5)).toBeCloseTo(0.25, 3);
});

it('tells the share from a value on', () => {
  expect(shareFrom(of([0, 0.5, 0.998, 1]), 0.995)).toBe(0.5);
  expect(shareFrom(createHistogram(), 0.5)).toBe(0);
});
