import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { between } from '../../../src/synthesis/chance/between.ts';

test('stays between its bounds', () => {
  const bound = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(bound, bound, fc.nat(), (a, b, seed) => {
      const value = between(createRandom(seed), Math.min(a, b), Math.max(a, b));
      expect(value).toBeGreaterThanOrEqual(Math.min(a, b));
      expect(value).toBeLessThanOrEqual(Math.max(a, b));
    }),
  );
});
