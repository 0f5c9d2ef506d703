import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { addEllipsoid } from '../../../src/synthesis/drawing/addEllipsoid.ts';
import type { Contrast } from '../../../src/synthesis/optics/contrast.ts';
import { createOptics } from '../../../src/synthesis/optics/createOptics.ts';
import type { Optics } from '../../../src/synthesis/optics/optics.ts';
import { phaseContrast } from '../../../src/synthesis/optics/phaseContrast.ts';
import { createPhaseMap, type PhaseMap } from '../../../src/synthesis/phaseMap.ts';

const optics: Optics = { ...createOptics('phase-contrast', 0.48, createRandom(1)), pointSpreadMicrometres: 0.4 };
const ring = { kind: 'phase', ringAmplitude: 0.35, sign: 1, haloMicrometres: 1.9 } as const;
const sharp: Optics = { ...optics, pointSpreadMicrometres: 0.01 };
const wide = { ...ring, haloMicrometres: 30 };
const colours = [0, 1, 2] as const;

function look(map: PhaseMap, contrast: Contrast & { kind: 'phase' } = ring, through = optics) {
  return phaseContrast(map, contrast, through, colours) as [Float32Array, Float32Array, Float32Array];
}

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
    for (const plane of look(createPhaseMap(40, 30, 0.48))) {
      for (const value of plane) expect(value).toBeCloseTo(1, 5);
    }
  });

  test.each([0.05, 0.2, 0.337, 0.7, 1, 1.3])(
    'a small object of delay %d is as bright as Zernike’s formula says',
    (phase) => {
      const [, green] = look(withDisc(0.7, phase), wide, sharp);
      expect(green[middle]).toBeCloseTo(zernike(phase, 0.35), 0.7);
    },
  );

  test('thin objects are dark, thick ones bright', () => {
    expect(look(withDisc(1.5, 0.3))[1][middle]).toBeLessThan(0.6);
    expect(look(withDisc(1.5, 1.6))[1][middle]).toBeGreaterThan(2);
  });

  test('a bright halo lies around, and fades', () => {
    const [, green] = look(withDisc(2, 0.4));
    const beside = green[middle + Math.round(3.2 / 0.48)]!;
    const away = green[middle + Math.round(5.2 / 0.48)]!;
    expect(beside).toBeGreaterThan(1.05);
    expect(away).toBeLessThan(beside);
    expect(green[middle + 55]).toBeCloseTo(1, 2);
  });

  test('negative contrast shows thin objects bright, in a dark halo', () => {
    const [, green] = look(withDisc(1.5, 0.3), { ...ring, sign: -1 });
    expect(green[middle]).toBeGreaterThan(1.5);
    expect(green[middle + 6]).toBeLessThan(0.97);
  });

  test('blue light is delayed more than red', () => {
    const [red, , blue] = look(withDisc(1, 0.1), wide, sharp);
    expect(blue[middle]).toBeLessThan(red[middle]!);
  });

  test('a wider point spread softens', () => {
    const peak = (pointSpreadMicrometres: number) =>
      look(withDisc(0.8, 1.6), ring, { ...optics, pointSpreadMicrometres })[1][middle]!;
    expect(peak(0.7)).toBeLessThan(peak(0.3));
  });
});
