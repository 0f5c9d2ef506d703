import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { froc, frocRates } from '../../src/evaluation/froc.ts';
import { type SyntheticDetection, syntheticMatches } from './syntheticMatches.ts';

const ious = [0.3];

const detections = fc.array(
  fc.record<SyntheticDetection>({
    image: fc.nat(3),
    score: fc.nat(8).map((n) => n / 8),
    outcome: fc.constantFrom('hit', 'falseAlarm', 'ignored'),
  }),
  { maxLength: 60 },
);

/** Tries every threshold. */
function bestShare(list: readonly SyntheticDetection[], truths: number, mostFalseAlarms: number): number {
  const thresholds = [...list.map(({ score }) => score), 2];
  const counts = thresholds.map((threshold) => {
    const shown = list.filter(({ score }) => score >= threshold);
    const count = (kind: string) => shown.filter((each) => each.outcome === kind).length;
    return count('falseAlarm') <= mostFalseAlarms ? count('hit') : 0;
  });
  return Math.max(...counts) / truths;
}

describe('froc', () => {
  test('is what trying every threshold gives', () => {
    fc.assert(
      fc.property(detections, (list) => {
        const curve = froc(syntheticMatches([100, 0, 0, 0], list), 0, 0, ious);
        expect(curve.sensitivity).toEqual(frocRates.map((rate) => bestShare(list, 100, rate * 4)));
        expect(curve.perTruth.sensitivity).toEqual(frocRates.map((rate) => bestShare(list, 100, rate * 100)));
      }),
    );
  });

  test('rises, and its mean is the mean of the seven', () => {
    fc.assert(
      fc.property(detections, (list) => {
        const { sensitivity, mean } = froc(syntheticMatches([100, 0, 0, 0], list), 0, 0, ious);
        expect(sensitivity).toEqual(sensitivity.toSorted((a, b) => a - b));
        expect(mean).toBeCloseTo(sensitivity.reduce((sum, value) => sum + value) / 7, 12);
      }),
    );
  });

  test('against false alarms a true sperm it does not change where fields without sperm are added', () => {
    const list: SyntheticDetection[] = [0.9, 0.8, 0.7, 0.6, 0.5].map((score, k) => ({
      image: 0,
      score,
      outcome: k % 2 === 0 ? 'hit' : 'falseAlarm',
    }));
    const few = froc(syntheticMatches([4], list), 0, 0, ious);
    const many = froc(syntheticMatches([4, 0, 0, 0, 0], list), 0, 0, ious);
    expect(few.perTruth.sensitivity).toEqual([0.25, 0.5, 0.75, 0.75, 0.75, 0.75, 0.75]);
    expect(many.perTruth).toEqual(few.perTruth);
    expect(many.mean).toBeGreaterThan(few.mean);
  });

  test('a false alarm of the same score as a hit comes with it', () => {
    const tied = syntheticMatches(
      [1],
      [
        { image: 0, score: 0.5, outcome: 'hit' },
        { image: 0, score: 0.5, outcome: 'falseAlarm' },
      ],
    );
    expect(froc(tied, 0, 0, ious).sensitivity).toEqual([0, 0, 0, 1, 1, 1, 1]);
  });

  test('-1 where there is no truth', () => {
    const { sensitivity, mean, iou, perTruth } = froc(syntheticMatches([0], []), 0, 0, ious);
    expect(new Set([...sensitivity, mean, ...perTruth.sensitivity, perTruth.mean])).toEqual(new Set([-1]));
    expect(iou).toBe(0.3);
  });
});
