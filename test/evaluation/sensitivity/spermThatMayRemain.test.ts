import { describe, expect, test } from 'vitest';
import { exactLowerBound } from '../../../src/evaluation/exactInterval.ts';
import { formatRemainingSperm } from '../../../src/evaluation/format/formatRemainingSperm.ts';
import { spermThatMayRemain } from '../../../src/evaluation/sensitivity/spermThatMayRemain.ts';
import { createRandom } from '../../../src/random.ts';

describe('spermThatMayRemain', () => {
  test('by hand: 95 of 100 found', () => {
    const sensitivity = exactLowerBound(95, 100);
    expect(sensitivity).toBeCloseTo(0.8872, 4);
    expect(spermThatMayRemain(95, 100, 50)).toEqual({
      inSearchedFields: 1,
      perField: expect.closeTo(3.6889 / (0.8872 * 50), 4),
    });
  });

  test('is the largest number that may all be missed by a chance of 2.5 % or more', () => {
    for (const [found, truths] of [
      [1, 10],
      [20, 50],
      [49, 50],
    ] as const) {
      const miss = 1 - exactLowerBound(found, truths);
      const { inSearchedFields } = spermThatMayRemain(found, truths, 1);
      expect(miss ** inSearchedFields).toBeGreaterThanOrEqual(0.025 - 1e-12);
      expect(miss ** (inSearchedFields + 1)).toBeLessThan(0.025);
    }
  });

  test('a better measured, a better, or a longer search leaves less', () => {
    const bounds = [
      spermThatMayRemain(5, 10, 10),
      spermThatMayRemain(50, 100, 10),
      spermThatMayRemain(95, 100, 10),
      spermThatMayRemain(95, 100, 100),
    ];
    const densities = bounds.map(({ perField }) => perField);
    expect(densities).toEqual(densities.toSorted((a, b) => b - a));
    expect(bounds[3]!.inSearchedFields).toBe(bounds[2]!.inSearchedFields);
  });

  test('a detector that found nothing promises nothing', () => {
    expect(spermThatMayRemain(0, 30, 10)).toEqual({ inSearchedFields: Infinity, perField: Infinity });
  });

  test('of simulated studies at most 5 % find nothing and say too little, whatever the sensitivity and the sperm', () => {
    const random = createRandom(31);
    const chanceOf = (count: number, share: number) =>
      Array.from({ length: count }, () => random() < share).filter(Boolean).length;
    for (const [sensitivity, truths, sperm] of [
      [0.9, 40, 1],
      [0.8, 40, 2],
      [0.6, 60, 3],
      [0.3, 100, 8],
      [0.1, 200, 25],
    ] as const) {
      const wrong = Array.from({ length: 3000 }, () => {
        const missedAll = chanceOf(sperm, sensitivity) === 0;
        return missedAll && spermThatMayRemain(chanceOf(truths, sensitivity), truths, 10).inSearchedFields < sperm;
      }).filter(Boolean).length;
      expect(wrong / 3000).toBeLessThanOrEqual(0.05);
    }
  });

  test('so do densities of sperm strewn at random', () => {
    const random = createRandom(32);
    const fields = 20;
    for (const [sensitivity, density] of [
      [0.8, 0.2],
      [0.5, 0.3],
      [0.9, 0.15],
    ] as const) {
      const wrong = Array.from({ length: 3000 }, () => {
        const nothingFound = random() < Math.exp(-sensitivity * density * fields);
        const found = Array.from({ length: 50 }, () => random() < sensitivity).filter(Boolean).length;
        return nothingFound && spermThatMayRemain(found, 50, fields).perField < density;
      }).filter(Boolean).length;
      expect(wrong / 3000).toBeLessThanOrEqual(0.05);
    }
  });

  test('is said in words', () => {
    const text = formatRemainingSperm(spermThatMayRemain(95, 100, 50), 50);
    expect(text).toContain('Nothing found in 50 fields');
    expect(text).toContain('they hold 1 sperm at most, and the sample 0.0832 a field');
  });
});
