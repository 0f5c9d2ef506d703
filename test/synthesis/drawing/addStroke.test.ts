import { describe, expect, test } from 'vitest';
import { addStroke, type StrokePoint } from '../../../src/synthesis/drawing/addStroke.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';

function draw(points: readonly StrokePoint[]) {
  const map = createPhaseMap(80, 60, 0.5);
  addStroke(map, points);
  return { ...map, at: (x: number, y: number) => map.values[y * map.width + x]! };
}

const level = { spread: 0.6, phase: 0.4 };
const across: StrokePoint[] = [
  { x: 5.25, y: 15.25, ...level },
  { x: 35.25, y: 15.25, ...level },
];

describe('addStroke', () => {
  test('falls off from its middle line as a normal distribution does', () => {
    const { at } = draw(across);
    expect(at(40, 30)).toBeCloseTo(0.4, 5);
    for (const away of [1, 2, 3]) {
      const expected = 0.4 * Math.exp(-((away * 0.5) ** 2) / (2 * 0.36));
      expect(at(40, 30 + away)).toBeCloseTo(expected, 5);
      expect(at(40, 30 - away)).toBeCloseTo(expected, 5);
    }
    expect(at(40, 36)).toBe(0);
  });

  test('delay and width run evenly between points', () => {
    const { at } = draw([across[0]!, { ...across[1]!, phase: 0, spread: 0.6 }]);
    expect(at(40, 30)).toBeCloseTo(0.2, 5);
    expect(at(25, 30)).toBeCloseTo(0.3, 5);
  });

  test('where it crosses itself it is no darker', () => {
    const loop: StrokePoint[] = [
      ...across,
      { x: 35.25, y: 25, ...level },
      { x: 20.25, y: 25, ...level },
      { x: 20.25, y: 5, ...level },
    ];
    expect(draw(loop).at(40, 30)).toBeCloseTo(0.4, 5);
  });

  test('two strokes add', () => {
    const map = createPhaseMap(80, 60, 0.5);
    addStroke(map, across);
    addStroke(map, across);
    expect(map.values[30 * 80 + 40]).toBeCloseTo(0.8, 5);
  });

  test('outside the field nothing is drawn, across the border only the inner part', () => {
    expect(draw(across.map((point) => ({ ...point, y: -20 }))).values.every((value) => value === 0)).toBe(true);
    const { at } = draw([{ ...across[0]!, x: -30 }, across[1]!]);
    expect(at(0, 30)).toBeCloseTo(0.4, 5);
    expect(at(79, 30)).toBeLessThan(0.01);
  });

  test('a point alone or twice draws no NaN', () => {
    expect(draw([across[0]!]).values.every((value) => value === 0)).toBe(true);
    expect(draw([across[0]!, across[0]!]).values.every(Number.isFinite)).toBe(true);
  });
});
