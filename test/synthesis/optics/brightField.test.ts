import { describe, expect, test } from 'vitest';
import { addEllipsoid } from '../../../src/synthesis/drawing/addEllipsoid.ts';
import { brightField } from '../../../src/synthesis/optics/brightField.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';
import { plainPatient } from '../plainPatient.ts';

const { optics } = plainPatient();
const contrast = { kind: 'bright-field', absorption: [0.1, 0.1, 0.1], defocus: 0 } as const;

function look(absorption: number, defocus: number) {
  const map = createPhaseMap(100, 100, 0.25);
  addEllipsoid(map, { x: 12.5, y: 12.5, along: 4, across: 4, angle: 0, phase: 0.8, roundness: 0.3, blur: 0.2 });
  const absorptions = [absorption, absorption, 2 * absorption] as const;
  return brightField(map, { ...contrast, absorption: absorptions, defocus }, optics, [0, 1, 2]);
}

const middle = 50 * 100 + 50;

describe('brightField', () => {
  test('an empty field is evenly 1', () => {
    for (const plane of brightField(createPhaseMap(30, 20, 0.5), contrast, optics, [0, 1, 2])) {
      expect(plane.every((value) => value === 1)).toBe(true);
    }
  });

  test('in focus only the absorption is seen, of each colour its own', () => {
    const [red, green, blue] = look(0.1, 0);
    expect(green![middle]).toBeCloseTo(1 - 0.1 * 0.8, 1);
    expect(red![middle]).toBe(green![middle]);
    expect(1 - blue![middle]!).toBeCloseTo(2 * (1 - green![middle]!), 5);
  });

  test('what absorbs nothing vanishes in focus and keeps its light out of focus', () => {
    const [, focused] = look(0, 0);
    expect(focused!.every((value) => Math.abs(value - 1) < 1e-6)).toBe(true);
    const [, green] = look(0, 0.3);
    const mean = green!.reduce((sum, value) => sum + value, 0) / green!.length;
    expect(mean).toBeCloseTo(1, 3);
    expect(Math.max(...green!) - Math.min(...green!)).toBeGreaterThan(0.1);
  });

  test('rims are dark on one side of focus and bright on the other', () => {
    const outside = middle + 17;
    expect(look(0, 0.3)[1]![outside]).toBeLessThan(0.97);
    expect(look(0, -0.3)[1]![outside]).toBeGreaterThan(1.03);
  });
});
