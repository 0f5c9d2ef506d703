import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../src/random.ts';

const draw = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random);
};

describe('createRandom', () => {
  it('repeats itself for a seed and stays in [0, 1)', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        const numbers = draw(seed, 50);
        expect(numbers).toEqual(draw(seed, 50));
        for (const number of numbers) expect(number >= 0 && number < 1).toBe(true);
      }),
    );
  });

  it('differs between seeds, near ones and far ones', () => {
    const firsts = new Set(Array.from({ length: 2000 }, (_, seed) => createRandom(seed)()));
    expect(firsts.size).toBeGreaterThan(1998);
    expect(draw(1, 4)).not.toEqual(draw(1 + 2 ** 32, 4));
  });

  it('fills the interval evenly', () => {
    const bins = new Array<number>(10).fill(0);
    for (const number of draw(7, 100_000)) bins[Math.floor(number * 10)]! += 1;
    const chiSquare = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });

  it('does not correlate neighbouring draws', () => {
    const numbers = draw(3, 50_000);
    const mean = numbers.slice(1).reduce((sum, number, i) => sum + (number - 0.5) * (numbers[i]! - 0.5), 0) / 50_000;
    expect(Math.abs(mean * 12)).toBeLessThan(0.02);
  });
});
