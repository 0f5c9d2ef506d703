import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CurvePoint, thinCurve } from '../../src/training/thinCurve.ts';

const curve = fc
  .array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 400 })
  .map((values) => values.map((value, index): CurvePoint => ({ step: index + 1, value })));

describe('thinCurve', () => {
  test('gives back a curve of no more points than stretches', () => {
    const points = [4, 1, 3].map((value, index) => ({ step: index + 1, value }));
    expect(thinCurve(points, 3)).toEqual({ outline: points, trend: points });
  });

  test('keeps the extremes of each stretch in the order in which they came', () => {
    const points = [5, 9, 1, 7, 2, 2, 2, 2].map((value, index) => ({ step: index + 1, value }));
    expect(thinCurve(points, 2).outline).toEqual([
      { step: 2, value: 9 },
      { step: 3, value: 1 },
      { step: 5, value: 2 },
    ]);
  });

  test('the trend of a long straight line is that line, but for its ends', () => {
    const points = Array.from({ length: 1000 }, (_, index) => ({ step: index + 1, value: 2 * index }));
    const { trend } = thinCurve(points, 100);
    expect(trend).toHaveLength(100);
    for (const { step, value } of trend.slice(5, -5)) expect(value).toBeCloseTo(2 * (step - 1), 6);
  });

  test('the trend takes the mean of the values around it', () => {
    const points = Array.from({ length: 400 }, (_, index) => ({ step: index + 1, value: index % 2 }));
    for (const { value } of thinCurve(points, 20).trend) expect(value).toBeCloseTo(0.5, 1);
  });

  test('of nothing is nothing', () => {
    expect(thinCurve([], 10)).toEqual({ outline: [], trend: [] });
  });

  test('is short, in order, of points of the curve, and as far out as the curve', () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: 1, max: 50 }), (points, stretches) => {
        const { outline, trend } = thinCurve(points, stretches);
        expect(trend.length).toBeLessThanOrEqual(stretches);
        expect(outline.length).toBeLessThanOrEqual(2 * stretches);
        expect(outline.every((point) => points.includes(point))).toBe(true);
        expect(outline.every(({ step }, index) => index === 0 || step > outline[index - 1]!.step)).toBe(true);
        const values = points.map(({ value }) => value);
        expect(Math.max(...outline.map(({ value }) => value))).toBe(Math.max(...values));
        expect(Math.min(...outline.map(({ value }) => value))).toBe(Math.min(...values));
      }),
    );
  });
});
