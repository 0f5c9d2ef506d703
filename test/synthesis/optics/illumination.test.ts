import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { createOptics } from '../../../src/synthesis/optics/createOptics.ts';
import { illumination } from '../../../src/synthesis/optics/illumination.ts';
import type { Optics } from '../../../src/synthesis/optics/optics.ts';

const even: Optics = { ...createOptics(0.48, createRandom(1)), vignetting: 0, unevenness: 0, lightCentre: [0.5, 0.5] };

function light(optics: Partial<Optics>, width = 640, height = 480) {
  return illumination(width, height, { ...even, ...optics }, createRandom(3));
}

describe('illumination', () => {
  test('is 1 everywhere without vignetting and unevenness', () => {
    expect(light({}).every((value) => value === 1)).toBe(true);
  });

  test('falls from the brightest place to the corners by the vignetting', () => {
    const values = light({ vignetting: 0.1 });
    expect(values[240 * 640 + 320]).toBeGreaterThan(0.995);
    expect(values[0]).toBeGreaterThan(0.89);
    expect(values[0]).toBeLessThan(0.93);
    expect(Math.min(...[values[0]!, values[639]!])).toBeLessThan(values[240 * 640]!);
  });

  test('unevenness is slow: neighbours are alike', () => {
    const values = light({ unevenness: 0.02 });
    let steepest = 0;
    for (let i = 1; i < 640; i++) steepest = Math.max(steepest, Math.abs(values[i]! - values[i - 1]!));
    expect(steepest).toBeGreaterThan(0);
    expect(steepest).toBeLessThan(0.002);
  });

  test('covers odd sizes', () => {
    expect(light({ vignetting: 0.1, unevenness: 0.01 }, 33, 1).every(Number.isFinite)).toBe(true);
  });
});
