import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestThreshold } from '../../src/evaluation/bestThreshold.ts';
import { operatingPoint } from '../../src/evaluation/operatingPoint.ts';
import { type SyntheticDetection, syntheticMatches } from './syntheticMatches.ts';

const ious = [0.3];
const list: SyntheticDetection[] = [
  { image: 0, score: 0.9, outcome: 'hit' },
  { image: 0, score: 0.8, outcome: 'hit' },
  { image: 1, score: 0.7, outcome: 'falseAlarm' },
  { image: 1, score: 0.6, outcome: 'ignored' },
  { image: 0, score: 0.5, outcome: 'hit' },
  { image: 2, score: 0.1, outcome: 'falseAlarm' },
];
const matches = syntheticMatches([4, 0, 0], list);

describe('operatingPoint', () => {
  test('counts what is shown at the threshold and above', () => {
    expect(operatingPoint(matches, 0, 0, ious, 0.5)).toEqual({
      iou: 0.3,
      threshold: 0.5,
      precision: 3 / 4,
      recall: 3 / 4,
      F1: 3 / 4,
      falseAlarmsPerImage: 1 / 3,
      specificity: 1 / 2,
    });
  });

  test('with nothing shown nothing is wrong and nothing found', () => {
    expect(operatingPoint(matches, 0, 0, ious, 0.95)).toMatchObject({ precision: 1, recall: 0, F1: 0, specificity: 1 });
  });

  test('specificity is not known where every image has truth', () => {
    expect(operatingPoint(syntheticMatches([1], []), 0, 0, ious, 0.5)!.specificity).toBe(-1);
  });

  test('nothing without truth', () => {
    expect(operatingPoint(syntheticMatches([0], []), 0, 0, ious, 0.5)).toBeUndefined();
  });
});

describe('bestThreshold', () => {
  test('no other threshold has a higher F1', () => {
    const detections = fc.array(
      fc.record<SyntheticDetection>({
        image: fc.nat(2),
        score: fc.nat(6).map((n) => n / 6),
        outcome: fc.constantFrom('hit', 'falseAlarm', 'ignored'),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(detections, (found) => {
        const random = syntheticMatches([40, 0, 0], found);
        const F1At = (threshold: number) => operatingPoint(random, 0, 0, ious, threshold)!.F1;
        const best = bestThreshold(random, 0, 0);
        const highest = Math.max(0, ...found.map(({ score }) => F1At(score)));
        expect(best === undefined ? 0 : F1At(best)).toBe(highest);
      }),
    );
  });

  test('nothing where nothing is found', () => {
    expect(bestThreshold(syntheticMatches([3], []), 0, 0)).toBeUndefined();
    expect(bestThreshold(syntheticMatches([3], [{ image: 0, score: 1, outcome: 'falseAlarm' }]), 0, 0)).toBeUndefined();
  });
});
