import { expect, test } from 'vitest';
import { annotatorMargin } from '../../../src/synthesis/field/annotatorMargin.ts';
import { plainPatient } from '../plainPatient.ts';

test('takes in the halo where there is one', () => {
  const margin = (modality: Parameters<typeof plainPatient>[2]) =>
    annotatorMargin(plainPatient(200, 150, modality).optics);
  expect(margin('phase-contrast')).toBe(2.2);
  expect(margin('negative-phase-contrast')).toBeLessThan(2.2);
  expect(margin('bright-field')).toBeLessThan(1);
  expect(margin('relief')).toBe(margin('bright-field'));
});
