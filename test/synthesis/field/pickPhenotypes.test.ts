import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { pickPhenotypes } from '../../../src/synthesis/field/pickPhenotypes.ts';
import { phenotypes } from '../../../src/synthesis/sperm/phenotype.ts';
import { plainPatient } from '../plainPatient.ts';

function fields(emptyFields: number, spermPerField: number) {
  const patient = { ...plainPatient(), emptyFields, spermPerField };
  return Array.from({ length: 400 }, (_, seed) => pickPhenotypes(patient, createRandom(seed)));
}

describe('pickPhenotypes', () => {
  test('leaves fields empty as often as the patient says, and no others', () => {
    expect(fields(0, 0.1).every((field) => field.length > 0)).toBe(true);
    expect(fields(1, 20).every((field) => field.length === 0)).toBe(true);
    const empty = fields(0.2, 6).filter((field) => field.length === 0).length;
    expect(empty / 400).toBeCloseTo(0.2, 1);
  });

  test('has every phenotype, normal most often', () => {
    const all = fields(0, 10).flat();
    expect(new Set(all)).toEqual(new Set(phenotypes));
    expect(all.filter((phenotype) => phenotype === 'normal').length / all.length).toBeCloseTo(0.46, 1);
  });
});
