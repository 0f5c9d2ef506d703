import { describe, expect, test } from 'vitest';
import { averagePrecision } from '../../src/evaluation/averagePrecision.ts';
import { interpolatedPrecision, recallSteps } from '../../src/evaluation/interpolatedPrecision.ts';
import { syntheticMatches } from './syntheticMatches.ts';

const mixed = syntheticMatches(
  [2, 2],
  [
    { image: 0, score: 0.9, outcome: 'hit' },
    { image: 1, score: 0.8, outcome: 'falseAlarm' },
    { image: 1, score: 0.7, outcome: 'ignored' },
    { image: 1, score: 0.6, outcome: 'hit' },
    { image: 0, score: 0.5, outcome: 'hit' },
  ],
);

describe('interpolatedPrecision', () => {
  test('is the best precision at this recall or more, 0 beyond the last hit', () => {
    const precision = interpolatedPrecision(mixed, 0, 0)!;
    expect(precision.length).toBe(101);
    expect([0, 25, 26, 50, 75, 76, 100].map((step) => Math.round(precision[step]! * 1e9) / 1e9)).toEqual([
      1, 1, 0.75, 0.75, 0.75, 0, 0,
    ]);
  });

  test('nothing where there is no truth', () => {
    expect(interpolatedPrecision(syntheticMatches([0], []), 0, 0)).toBeUndefined();
  });

  test('the recalls are those of numpy', () => {
    expect([recallSteps.length, recallSteps[0], recallSteps[7], recallSteps[100]]).toEqual(
      [101, 0, 0.07, 1].map((v, i) => (i === 2 ? 7 * 0.01 : v)),
    );
  });
});

describe('averagePrecision', () => {
  test('is the mean of the 101', () => {
    expect(averagePrecision(mixed, 0, 0)).toBeCloseTo((26 * 1 + 50 * 0.75) / 101, 12);
  });

  test('0 without detections, -1 without truth', () => {
    expect(averagePrecision(syntheticMatches([3], []), 0, 0)).toBe(0);
    expect(averagePrecision(syntheticMatches([0], [{ image: 0, score: 1, outcome: 'falseAlarm' }]), 0, 0)).toBe(-1);
  });
});
