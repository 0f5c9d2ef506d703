import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEllipsoid, type Ellipsoid } from '../../../src/synthesis/drawing/addEllipsoid.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';

const ball: Ellipsoid = { x: 20, y: 15, along: 5, across: 3, angle: 0, phase: 1.5, roundness: 0.5, blur: 0 };

function draw(ellipsoid: Ellipsoid, width = 160, height = 120) {
  const map = createPhaseMap(width, height, 0.25);
  addEllipsoid(map, ellipsoid);
  return map;
}

describe('addEllipsoid', () => {
  test('delays by the thickness of a ball: the peak in the middle, the square root towards the rim', () => {
    const { values, width } = draw(ball);
    const at = (x: number, y: number) => values[Math.floor(y / 0.25) * width + Math.floor(x / 0.25)]!;
    expect(at(20, 15)).toBeCloseTo(1.5, 2);
    const u = (4.125 - 0) / 5;
    const v = 0.125 / 3;
    expect(at(24, 15)).toBeCloseTo(1.5 * Math.sqrt(1 - u * u - v * v), 2);
    expect(at(25.3, 15)).toBe(0);
    expect(at(20, 18.3)).toBe(0);
  });

  test('holds the volume of its formula, whatever the direction and the blur', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3.2, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        (angle, blur, roundness) => {
          const { values } = draw({ ...ball, angle, blur, roundness });
          const volume = values.reduce((sum, value) => sum + value, 0) * 0.25 ** 2;
          const expected = (Math.PI * ball.along * ball.across * ball.phase) / (roundness + 1);
          expect(volume / expected).toBeGreaterThan(0.97);
          expect(volume / expected).toBeLessThan(1.03);
        },
      ),
    );
  });

  test('a taper makes the front wider than the rear', () => {
    const { values, width } = draw({ ...ball, taper: 0.4 });
    const thickAt = (x: number) => {
      const column = Math.floor(x / 0.25);
      return values.filter((value, i) => i % width === column && value > 0).length;
    };
    expect(thickAt(23)).toBeGreaterThan(thickAt(17));
  });

  test('adds to what lies there, and may take away', () => {
    const map = createPhaseMap(160, 120, 0.25);
    addEllipsoid(map, ball);
    addEllipsoid(map, { ...ball, phase: -1.5 });
    expect(map.values.every((value) => Math.abs(value) < 1e-6)).toBe(true);
  });

  test('outside the field or across its border it neither throws nor wraps around', () => {
    expect(draw({ ...ball, x: -50 }).values.every((value) => value === 0)).toBe(true);
    const { values, width } = draw({ ...ball, x: 0 });
    expect(values.some((value) => value > 1)).toBe(true);
    for (let i = width - 40; i < values.length; i += width) expect(values[i]).toBe(0);
  });
});
