import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { createPatient } from '../../../src/synthesis/field/createPatient.ts';

describe('createPatient', () => {
  test('the same lots give the same patient, others another', () => {
    const one = createPatient('p', 'diffuse', 'phase-contrast', createRandom(1));
    expect(createPatient('p', 'diffuse', 'phase-contrast', createRandom(1))).toEqual(one);
    expect(createPatient('p', 'diffuse', 'phase-contrast', createRandom(2)).optics).not.toEqual(one.optics);
  });

  test('fields have the paper’s sizes', () => {
    const diffuse = Array.from({ length: 40 }, (_, seed) =>
      createPatient('p', 'diffuse', 'phase-contrast', createRandom(seed)),
    );
    expect(new Set(diffuse.map(({ width, height }) => `${width}x${height}`))).toEqual(new Set(['640x400', '640x480']));
    const { width, height } = createPatient('p', 'dense', 'phase-contrast', createRandom(1));
    expect([width, height]).toEqual([1680, 1050]);
  });

  test('dense tissue has more round cells and fewer sperm, at higher magnification', () => {
    const mean = (stratum: 'dense' | 'diffuse', of: (p: ReturnType<typeof createPatient>) => number) =>
      Array.from({ length: 50 }, (_, seed) =>
        of(createPatient('p', stratum, 'phase-contrast', createRandom(seed))),
      ).reduce((a, b) => a + b) / 50;
    expect(mean('dense', (p) => p.abundance.roundCell)).toBeGreaterThan(
      5 * mean('diffuse', (p) => p.abundance.roundCell),
    );
    expect(mean('dense', (p) => p.spermPerField)).toBeLessThan(mean('diffuse', (p) => p.spermPerField));
    expect(mean('dense', (p) => p.optics.micrometresPerPixel)).toBeLessThan(0.35);
  });
});
