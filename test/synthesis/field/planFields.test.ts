import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { planFields } from '../../../src/synthesis/field/planFields.ts';

function digest(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

describe('planFields', () => {
  test('shares images out among patients, give or take one', () => {
    const plans = planFields(702, 30, 1);
    const counts = new Map<string, number>();
    for (const { patient } of plans) counts.set(patient.name, (counts.get(patient.name) ?? 0) + 1);
    expect(counts.size).toBe(30);
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1);
    expect(new Set(plans.map(({ fileName }) => fileName)).size).toBe(702);
  });

  test('a third of the patients is dense', () => {
    const strata = new Map(planFields(60, 30, 1).map(({ patient }) => [patient.name, patient.stratum]));
    expect([...strata.values()].filter((stratum) => stratum === 'dense').length).toBe(10);
  });

  test('fields can be drawn in any order', () => {
    const drawn = (order: readonly number[]) => {
      const plans = planFields(4, 2, 7);
      const fields = order.map((index) => [index, plans[index]!.draw()] as const);
      return fields.sort(([a], [b]) => a - b).map(([, { raster, sperm }]) => ({ sperm, digest: digest(raster.data) }));
    };
    expect(drawn([2, 0])).toEqual(drawn([0, 2]));
  });

  test('seeds and fields differ', () => {
    const [first, second] = planFields(2, 1, 7);
    const digests = [first!, second!, planFields(1, 1, 8)[0]!].map(({ draw }) => digest(draw().raster.data));
    expect(new Set(digests).size).toBe(3);
  });

  test('names are padded so that they sort', () => {
    const names = planFields(120, 12, 1).map(({ fileName }) => fileName);
    expect(names[0]).toBe('patient-01-field-001.jpg');
    expect([...names].sort()).toEqual(names);
  });
});
