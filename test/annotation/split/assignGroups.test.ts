import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignGroups } from '../../../src/annotation/split/assignGroups.ts';

const shares = [0.8, 0.1, 0.1] as const;

/** Weighed squared differences between the parts and their shares, in images. */
const deviation = (sizes: readonly number[], parts: readonly number[]): number => {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return shares.reduce((sum, share, part) => {
    const count = sizes.reduce((images, size, group) => images + (parts[group] === part ? size : 0), 0);
    return sum + (count - share * total) ** 2 / (share * total);
  }, 0);
};

/** The least deviation of all ways to deal the groups out so that no part is empty. */
const leastDeviation = (sizes: readonly number[]): number => {
  let least = Infinity;
  for (let code = 0; code < 3 ** sizes.length; code++) {
    const parts = sizes.map((_, group) => Math.floor(code / 3 ** group) % 3);
    if (new Set(parts).size === 3) least = Math.min(least, deviation(sizes, parts));
  }
  return least;
};

describe('assignGroups', () => {
  it('comes as close as the best of all ways to deal few groups out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 7 }), (sizes) => {
        const found = deviation(sizes, assignGroups(sizes, shares, 1));
        expect(found).toBeLessThanOrEqual(leastDeviation(sizes) * 1.5 + 1e-9);
      }),
      { numRuns: 50, seed: 20 },
    );
  });

  it('leaves no part empty and gives each group one part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 40 }),
        fc.integer(),
        (sizes, seed) => {
          const parts = assignGroups(sizes, shares, seed);
          expect(parts).toHaveLength(sizes.length);
          expect(new Set(parts)).toEqual(new Set([0, 1, 2]));
          expect(assignGroups(sizes, shares, seed)).toEqual(parts);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('deals many small groups out to the nearest image', () => {
    const sizes = new Array<number>(5003).fill(1);
    const parts = assignGroups(sizes, shares, 4);
    const counts = [0, 1, 2].map((part) => parts.filter((each) => each === part).length);
    expect(Math.abs(counts[0]! - 4002.4)).toBeLessThan(1);
    expect(Math.abs(counts[1]! - 500.3)).toBeLessThan(1);
  });

  it('takes nothing and a single group', () => {
    expect(assignGroups([], shares, 1)).toEqual([]);
    expect(assignGroups([9], shares, 1)).toEqual([0]);
    expect(assignGroups([9, 1], [1, 0], 1)).toEqual([0, 0]);
  });
});
