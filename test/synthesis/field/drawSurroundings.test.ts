import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { drawSurroundings } from '../../../src/synthesis/field/drawSurroundings.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';
import { plainPatient } from '../plainPatient.ts';

const plain = plainPatient();
const size = { width: 200, height: 100 };

function strew(abundance: Partial<typeof plain.abundance>, surroundingDensity: number, seed: number) {
  const map = createPhaseMap(400, 200, 0.5);
  const patient = { ...plain, abundance: { ...plain.abundance, ...abundance }, surroundingDensity };
  return { map, lookalikes: drawSurroundings(map, patient, size, 0.2, createRandom(seed)) };
}

test('strews as many as the abundance says, inside the field', () => {
  const all = Array.from({ length: 60 }, (_, seed) => strew({ spermatid: 3 }, 1, seed).lookalikes).flat();
  expect(all.length / 60 / 2).toBeGreaterThan(2.6);
  expect(all.length / 60 / 2).toBeLessThan(3.4);
  expect(all.every(({ kind, at }) => kind === 'spermatid' && at.x >= 0 && at.x < 400 && at.y >= 0 && at.y < 200)).toBe(
    true,
  );
});

test('debris is not taken for sperm', () => {
  const { map, lookalikes } = strew({ debris: 30 }, 1, 1);
  expect(lookalikes).toEqual([]);
  expect(map.values.some((value) => value > 0)).toBe(true);
});

test('the density scales every delay', () => {
  const whole = strew({ roundCell: 2, debris: 10 }, 1, 5).map.values;
  const half = strew({ roundCell: 2, debris: 10 }, 0.5, 5).map.values;
  expect(half.every((value, i) => Math.abs(value - whole[i]! / 2) < 1e-6)).toBe(true);
});
