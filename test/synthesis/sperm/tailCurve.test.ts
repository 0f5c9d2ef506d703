import { describe, expect, test } from 'vitest';
import type { StrokePoint } from '../../../src/synthesis/drawing/addStroke.ts';
import type { TailShape } from '../../../src/synthesis/sperm/spermShape.ts';
import { tailCurve } from '../../../src/synthesis/sperm/tailCurve.ts';

const straight: TailShape = {
  length: 45,
  phase: 0.4,
  curvature: 0,
  hook: 0,
  beat: 0,
  beatLength: 30,
  beatPhase: 0,
  leaving: 0,
};
const neck = { x: 10, y: 20, angle: 0 };

function arcLength(points: readonly StrokePoint[]): number {
  return points.slice(1).reduce((sum, { x, y }, i) => sum + Math.hypot(x - points[i]!.x, y - points[i]!.y), 0);
}

describe('tailCurve', () => {
  test('begins at the neck, runs its way and has its length', () => {
    const points = tailCurve(straight, neck, 0.2);
    expect(points[0]).toMatchObject({ x: 10, y: 20 });
    const tip = points.at(-1)!;
    expect(tip.x).toBeGreaterThan(10 + 44);
    expect(tip.x).toBeLessThanOrEqual(10 + 45);
    expect(tip.y).toBeCloseTo(20, 6);
  });

  test('a steady bend of 1/r draws a circle of radius r', () => {
    const points = tailCurve({ ...straight, curvature: 1 / 8 }, neck, 0.2);
    for (const { x, y } of points) expect(Math.hypot(x - 10, y - 28)).toBeCloseTo(8, 0);
    expect(arcLength(points)).toBeGreaterThan(44);
  });

  test('beat and hook bend it without changing its length', () => {
    const wavy = tailCurve({ ...straight, beat: 0.1, hook: 0.3 }, neck, 0.2);
    expect(arcLength(wavy)).toBeCloseTo(arcLength(tailCurve(straight, neck, 0.2)), 6);
    expect(Math.max(...wavy.map(({ y }) => Math.abs(y - 20)))).toBeGreaterThan(1);
  });

  test('is strongest in the midpiece and fades to nothing', () => {
    const phases = tailCurve(straight, neck, 0.2).map(({ phase }) => phase);
    expect(phases[0]).toBe(Math.max(...phases));
    expect(phases.at(-1)).toBeLessThan(0.1 * phases[0]!);
    expect(phases.every((phase) => phase >= 0)).toBe(true);
  });

  test('leaving the focal plane makes it wider and fainter', () => {
    const near = tailCurve(straight, neck, 0.2);
    const far = tailCurve({ ...straight, leaving: 0.05 }, neck, 0.2);
    const middle = Math.floor(near.length / 2);
    expect(far[middle]!.spread).toBeGreaterThan(near[middle]!.spread);
    expect(far[middle]!.phase).toBeLessThan(near[middle]!.phase);
  });
});
