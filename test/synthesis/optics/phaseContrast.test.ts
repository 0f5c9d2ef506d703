import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { addEllipsoid } from '../../../src/synthesis/drawing/addEllipsoid.ts';
import { createOptics } from '../../../src/synthesis/optics/createOptics.ts';
import type { Optics } from '../../../src/synthesis/optics/optics.ts';
import { phaseContrast } from '../../../src/synthesis/optics/phaseContrast.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';

const optics: Optics = { ...createOptics(0.48, createRandom(1)), ringAmplitude: 0.35 };
const sharp: Optics = { ...optics, glow: [0, 0, 0], haloMicrometres: 30, pointSpreadMicrometres: 0.01 };

/** Zernike's formula for a small object: light bent aside, and the rest dimmed and shifted by a quarter wave. */
function zernike(phase: number, ring: number): number {
  return ((Math.cos(phase) - 1) ** 2 + (Math.sin(phase) - ring) ** 2) / ring ** 2;
}

function withDisc(radius: number, phase: number) {
  const map = createPhaseMap(120, 120, 0.48);
  const [x, y] = [28.8 + 0.24, 28.8 + 0.24];
  addEllipsoid(map, { x, y, along: radius, across: radius, angle: 0, phase, roundness: 0.01, blur: 0 });
  return map;
}

const middle = 60 * 120 + 60;

describe('phaseContrast', () => {
  test('an empty field is evenly 1', () => {
    for (const plane of phaseContrast(createPhaseMap(40, 30, 0.48), optics)) {
      for (const value of plane) expect(value).toBeCloseTo(1, 5);
    }
  });

  test.each([0.05, 0.2, 0.337, 0.7, 1, 1.3])(
    'a small object of delay %d is as bright as Zernike’s formula says',
    (phase) => {
      const [, green] = phaseContrast(withDisc(0.7, phase), sharp);
      expect(green[middle]).toBeCloseTo(zernike(phase, 0.35), 0.7);
    },
  );

  test('thin objects are dark, thick ones bright', () => {
    expect(phaseContrast(withDisc(1.5, 0.3), optics)[1][middle]).toBeLessThan(0.6);
    expect(phaseContrast(withDisc(1.5, 1.6), optics)[1][middle]).toBeGreaterThan(2);
  });

  test('a bright halo lies around, and fades', () => {
    const [, green] = phaseContrast(withDisc(2, 0.4), optics);
    const beside = green[middle + Math.round(3.2 / 0.48)]!;
    const away = green[middle + Math.round(5.2 / 0.48)]!;
    expect(beside).toBeGreaterThan(1.05);
    expect(away).toBeLessThan(beside);
    expect(green[middle + 55]).toBeCloseTo(1, 2);
  });

  test('blue light is delayed more than red', () => {
    const [red, , blue] = phaseContrast(withDisc(1, 0.1), sharp);
    expect(blue[middle]).toBeLessThan(red[middle]!);
  });

  test('a wider point spread softens', () => {
    const peak = (pointSpreadMicrometres: number) =>
      phaseContrast(withDisc(0.8, 1.6), { ...optics, pointSpreadMicrometres })[1][middle]!;
    expect(peak(0.7)).toBeLessThan(peak(0.3));
  });
});
