import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibratedChance } from '../../../src/detection/calibration/calibratedChance.ts';
import type { CalibrationMap } from '../../../src/detection/calibration/calibrationMap.ts';
import { parseCalibration } from '../../../src/detection/calibration/parseCalibration.ts';
import { arbitraryMap } from './arbitraryMap.ts';

const score = fc.double({ min: 0, max: 1, noNaN: true });
const isotonic: CalibrationMap = { kind: 'isotonic', scores: [0.2, 0.4, 0.8], chances: [0.1, 0.5, 0.9] };

describe('calibratedChance', () => {
  it.each([
    [0, 0.1],
    [0.2, 0.1],
    [0.3, 0.3],
    [0.4, 0.5],
    [0.5, 0.6],
    [0.8, 0.9],
    [1, 0.9],
  ])('is straight between points and level beyond them: %f', (at, chance) => {
    expect(calibratedChance(isotonic, at)).toBeCloseTo(chance, 12);
  });

  it('is one chance for a map of one point', () => {
    const level: CalibrationMap = { kind: 'isotonic', scores: [0.5], chances: [0.3] };
    expect([0, 0.5, 1].map((at) => calibratedChance(level, at))).toEqual([0.3, 0.3, 0.3]);
  });

  it.each([
    [1, 0, 0.7, 0.7],
    [2, 0, 0.8, 16 / 17],
    [0, Math.log(3), 0.1, 0.75],
  ])('is logistic in the log odds: slope %f, offset %f', (slope, offset, at, chance) => {
    expect(calibratedChance({ kind: 'platt', slope, offset }, at)).toBeCloseTo(chance, 12);
  });

  it('lies from 0 to 1 and never falls', () => {
    fc.assert(
      fc.property(arbitraryMap, score, score, (map, a, b) => {
        const [lower, higher] = [calibratedChance(map, Math.min(a, b)), calibratedChance(map, Math.max(a, b))];
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(higher).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(higher + 1e-12);
      }),
    );
  });

  it('is the same after the map went through a file', () => {
    fc.assert(
      fc.property(arbitraryMap, score, (map, at) => {
        const read = parseCalibration(JSON.stringify({ ...map, detections: 7, data: 'truth.json' }), 'map.json');
        expect(calibratedChance(read, at)).toBe(calibratedChance(map, at));
      }),
    );
  });
});
