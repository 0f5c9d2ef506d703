import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { drawField } from '../../../src/synthesis/field/drawField.ts';
import { occlude } from '../../../src/synthesis/field/occlude.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';
import { plainPatient } from '../plainPatient.ts';

const head = { x: 18, y: 18, width: 4, height: 4 };

test('covers a part of the head, and draws what covers it', () => {
  const parts = Array.from({ length: 60 }, (_, seed) => {
    const map = createPhaseMap(160, 160, 0.25);
    const covered = occlude(map, head, 0.2, createRandom(seed));
    expect(map.values.some((value) => value > 0.2)).toBe(true);
    return covered;
  });
  expect(Math.min(...parts)).toBeGreaterThan(0.15);
  expect(Math.max(...parts)).toBeLessThan(1);
  expect(Math.max(...parts) - Math.min(...parts)).toBeGreaterThan(0.3);
});

test('an occluded sperm is less visible than a free one', () => {
  const patient = plainPatient(150, 110);
  for (let seed = 0; seed < 10; seed++) {
    const [occluded] = drawField(patient, ['occluded'], createRandom(seed)).sperm;
    expect(occluded!.visibility).toBeLessThan(0.9);
    expect(occluded!.visibility).toBeGreaterThan(0.05);
  }
});
