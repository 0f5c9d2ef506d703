import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/random.ts';
import { shuffledIndices } from '../../src/training/shuffle.ts';

describe('shuffledIndices', () => {
  test('holds every number once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(), (count, seed) => {
        const sorted = shuffledIndices(count, createRandom(seed)).toSorted();
        expect([...sorted]).toEqual(Array.from({ length: count }, (_, index) => index));
      }),
    );
  });

  test('the same generator gives the same order, another one another', () => {
    expect(shuffledIndices(50, createRandom(1))).toEqual(shuffledIndices(50, createRandom(1)));
    expect(shuffledIndices(50, createRandom(2))).not.toEqual(shuffledIndices(50, createRandom(1)));
  });

  test('gives all orders of three equally often', () => {
    const random = createRandom(7);
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round++) {
      const order = shuffledIndices(3, random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
