import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactInterval } from '../../src/evaluation/exactInterval.ts';

const shares = fc
  .integer({ min: 1, max: 300 })
  .chain((trials) => fc.record({ hits: fc.nat(trials), trials: fc.constant(trials) }));

describe('exactInterval', () => {
  test.each([
    [7, 10, 0.3475471499400027, 0.9332604888222655],
    [82, 111, 0.6467925653086206, 0.8175316685820788],
    [10, 10, 0.6915028921812392, 1.0],
    [1, 2, 0.01257911709342505, 0.9874208829065749],
    [950, 1000, 0.9346095120845064, 0.9626646023953382],
    [35000, 36000, 0.9704721919686523, 0.9738955039426782],
  ] as const)('of %i in %i is what scipy gives', (hits, trials, lower, upper) => {
    const interval = exactInterval(hits, trials);
    expect(interval.lower).toBeCloseTo(lower, 10);
    expect(interval.upper).toBeCloseTo(upper, 10);
  });

  test('none in n has the closed form', () => {
    for (const trials of [1, 3, 30, 3000]) {
      const { lower, upper } = exactInterval(0, trials);
      expect(lower).toBe(0);
      expect(upper).toBeCloseTo(1 - 0.025 ** (1 / trials), 10);
    }
  });

  test('holds the share, and is the mirror of that of the misses', () => {
    fc.assert(
      fc.property(shares, ({ hits, trials }) => {
        const found = exactInterval(hits, trials);
        const missed = exactInterval(trials - hits, trials);
        expect(found.lower).toBeLessThanOrEqual(hits / trials);
        expect(found.upper).toBeGreaterThanOrEqual(hits / trials);
        expect(found.lower).toBeCloseTo(1 - missed.upper, 12);
      }),
    );
  });

  test('more of the same share makes it narrower', () => {
    const widths = [10, 100, 1000, 30_000].map((trials) => {
      const { lower, upper } = exactInterval(trials * 0.8, trials);
      return upper - lower;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });
});
