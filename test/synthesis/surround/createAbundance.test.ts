import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { createAbundance } from '../../../src/synthesis/surround/createAbundance.ts';
import { type Surrounding, surroundings } from '../../../src/synthesis/surround/surroundings.ts';

const many = (tissue: 'dense' | 'diffuse') =>
  Array.from({ length: 100 }, (_, seed) => createAbundance(tissue, createRandom(seed)));

test('every kind of thing occurs in both strata, up to nine times as often in one patient as in another', () => {
  for (const tissue of ['dense', 'diffuse'] as const) {
    for (const kind of Object.keys(surroundings) as Surrounding[]) {
      const counts = many(tissue).map((abundance) => abundance[kind]);
      expect(Math.min(...counts)).toBeGreaterThan(0);
      expect(Math.max(...counts) / Math.min(...counts)).toBeGreaterThan(5);
      expect(Math.max(...counts) / Math.min(...counts)).toBeLessThanOrEqual(9);
    }
  }
});
