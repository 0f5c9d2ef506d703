import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { pickWeighted } from '../../../src/synthesis/chance/pickWeighted.ts';

test('picks each key as often as its weight says', () => {
  const random = createRandom(4);
  const weights = { often: 3, seldom: 1, never: 0 };
  const counts = { often: 0, seldom: 0, never: 0 };
  for (let i = 0; i < 8000; i++) counts[pickWeighted(random, weights)]++;
  expect(counts.never).toBe(0);
  expect(counts.often / counts.seldom).toBeGreaterThan(2.7);
  expect(counts.often / counts.seldom).toBeLessThan(3.3);
});

test('a lot just below 1 still picks a key', () => {
  expect(pickWeighted(() => 1 - 2 ** -32, { a: 0.1, b: 0.2 })).toBe('b');
});
