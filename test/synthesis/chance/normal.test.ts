import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { normal } from '../../../src/synthesis/chance/normal.ts';

test('has the mean, the deviation and the tails of a normal distribution', () => {
  const random = createRandom(1);
  const values = Array.from({ length: 20_000 }, () => normal(random, 3, 2));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(mean).toBeCloseTo(3, 1);
  expect(Math.sqrt(variance)).toBeCloseTo(2, 1);
  const withinTwo = values.filter((value) => Math.abs(value - 3) < 4).length / values.length;
  expect(withinTwo).toBeCloseTo(0.9545, 1);
});

test('is finite where the lot is 0 or nearly 1', () => {
  expect(normal(() => 0, 5, 1)).toBe(5);
  expect(Number.isFinite(normal(() => 1 - 2 ** -32, 0, 1))).toBe(true);
});
