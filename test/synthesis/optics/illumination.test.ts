import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { illumination } from '../../../src/synthesis/optics/illumination.ts';
import type { Light } from '../../../src/synthesis/optics/light.ts';

const even: Light = {
  background: [90, 90, 90],
  veil: [0.2, 0.2, 0.2],
  vignetting: 0,
  unevenness: 0,
  centre: [0.5, 0.5],
  glares: [],
  dustRings: [],
};

function light(lamp: Partial<Light>, width = 640, height = 480) {
  return illumination(width, height, { ...even, ...lamp }, createRandom(3));
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

  test('a reflection is brightest in its middle and leaves the far side as it is', () => {
    const values = light({ glares: [{ x: 0.25, y: 0.4, spread: 0.1, strength: 0.5 }] });
    expect(values[256 * 640 + 160]).toBeGreaterThan(1.35);
    expect(values[256 * 640 + 320]).toBeLessThan(1.2);
    expect(values[240 * 640 + 600]).toBeCloseTo(1, 2);
  });

  test('rings about dust are dark and bright in turn, and end at their radius', () => {
    const values = light({ dustRings: [{ x: 0.5, y: 0.4, radius: 0.1, rings: 4, strength: 0.05 }] });
    const outwards = Array.from({ length: 70 }, (_, x) => values[256 * 640 + 320 + x]!);
    expect(outwards[0]).toBeCloseTo(0.95, 2);
    const turns = outwards.filter((value, i) => i > 0 && value > 1 !== outwards[i - 1]! > 1).length;
    expect(turns).toBeGreaterThanOrEqual(7);
    expect(outwards.slice(65).every((value) => value === 1)).toBe(true);
    expect(values[0]).toBe(1);
  });

  test('covers odd sizes', () => {
    expect(light({ vignetting: 0.1, unevenness: 0.01 }, 33, 1).every(Number.isFinite)).toBe(true);
  });
});
