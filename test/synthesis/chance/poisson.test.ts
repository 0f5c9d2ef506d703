import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { poisson } from '../../../src/synthesis/chance/poisson.ts';

test.each([0.3, 4, 60, 900])('has mean and variance %d', (expected) => {
  const random = createRandom(2);
  const counts = Array.from({ length: 3000 }, () => poisson(random, expected));
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
  expect(mean / expected).toBeGreaterThan(0.92);
  expect(mean / expected).toBeLessThan(1.08);
  expect(variance / expected).toBeGreaterThan(0.85);
  expect(variance / expected).toBeLessThan(1.15);
});

test('a mean of 0 gives 0', () => {
  expect(poisson(createRandom(3), 0)).toBe(0);
});
