import { describe, expect, test } from 'vitest';
import { addEllipsoid } from '../../../src/synthesis/drawing/addEllipsoid.ts';
import { relief } from '../../../src/synthesis/optics/relief.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';
import { plainPatient } from '../plainPatient.ts';

const { optics } = plainPatient();

function look(direction: number, strength = 1) {
  const map = createPhaseMap(100, 100, 0.25);
  addEllipsoid(map, { x: 12.5, y: 12.5, along: 4, across: 4, angle: 0, phase: 0.8, roundness: 0.5, blur: 0.2 });
  return relief(map, { kind: 'relief', direction, strength }, optics);
}

const middle = 50 * 100 + 50;

describe('relief', () => {
  test('an empty field is evenly 1', () => {
    const plane = relief(createPhaseMap(30, 20, 0.5), { kind: 'relief', direction: 1, strength: 1 }, optics);
    expect(plane.every((value) => value === 1)).toBe(true);
  });

  test('the side that the light seems to come from rises and is bright, the other dark', () => {
    const fromLeft = look(0);
    expect(fromLeft[middle - 13]).toBeGreaterThan(1.1);
    expect(fromLeft[middle + 13]).toBeLessThan(0.9);
    expect(fromLeft[middle - 1300]).toBeCloseTo(1, 1);
    const fromTop = look(Math.PI / 2);
    expect(fromTop[middle - 1300]).toBeGreaterThan(1.1);
    expect(fromTop[middle + 1300]).toBeLessThan(0.9);
  });

  test('never goes below black, however steep', () => {
    expect(look(0.7, 500).every((value) => value >= 0 && value < 3)).toBe(true);
  });
});
