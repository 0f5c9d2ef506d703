import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averagePrecision } from '../../../src/evaluation/averagePrecision.ts';
import { weightedSum } from '../../../src/evaluation/bootstrap/weightedFigure.ts';
import { weightedFroc } from '../../../src/evaluation/bootstrap/weightedFroc.ts';
import { weightedPrecisions } from '../../../src/evaluation/bootstrap/weightedPrecisions.ts';
import { weightedRecall } from '../../../src/evaluation/bootstrap/weightedRecall.ts';
import { froc } from '../../../src/evaluation/froc.ts';
import type { CategoryMatches } from '../../../src/evaluation/matches.ts';
import { recall } from '../../../src/evaluation/recall.ts';
import { syntheticMatches } from '../syntheticMatches.ts';
import { arbitraryResample } from './arbitraryMatches.ts';

function precisionOf(matches: CategoryMatches, weights: Int32Array): number {
  return weightedPrecisions([{ matches, area: 0, iou: 0 }])([weights])[0]![0]!;
}

const once = (matches: CategoryMatches) => new Int32Array(matches.truthCounts[0]!.length).fill(1);

describe('weightedPrecisions', () => {
  test('is the average precision, to the last bit, where every image is taken once', () => {
    fc.assert(
      fc.property(arbitraryResample(true), ({ matches }) => {
        expect(precisionOf(matches, once(matches))).toBe(averagePrecision(matches, 0, 0));
      }),
    );
  });

  test('is that of a study in which images stand as often as they are taken', () => {
    fc.assert(
      fc.property(arbitraryResample(false), ({ matches, weights, spelledOut }) => {
        expect(precisionOf(matches, weights)).toBeCloseTo(averagePrecision(spelledOut, 0, 0), 12);
      }),
    );
  });

  test('an image taken twice is two images with the same detections', () => {
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
    const doubled = syntheticMatches(
      [2, 2, 2],
      [
        { image: 0, score: 0.9, outcome: 'hit' },
        { image: 1, score: 0.8, outcome: 'falseAlarm' },
        { image: 2, score: 0.8, outcome: 'falseAlarm' },
        { image: 1, score: 0.6, outcome: 'hit' },
        { image: 2, score: 0.6, outcome: 'hit' },
        { image: 0, score: 0.5, outcome: 'hit' },
      ],
    );
    expect(precisionOf(mixed, Int32Array.of(1, 2))).toBe(averagePrecision(doubled, 0, 0));
  });

  test('holds the same detections against the truth in several ways at once, of several resamples', () => {
    fc.assert(
      fc.property(arbitraryResample(true), ({ matches, weights }) => {
        const turned: CategoryMatches = {
          ...matches,
          outcomes: [[matches.outcomes[0]![0]!.map((kind, place) => (place % 3 === 0 ? 0 : kind))]],
        };
        const ways = [matches, turned, matches].map((each) => ({ matches: each, area: 0, iou: 0 }));
        const resamples = [weights, once(matches), weights.toReversed()];
        expect(weightedPrecisions(ways)(resamples)).toEqual(
          resamples.map((resample) => ways.map(({ matches: each }) => precisionOf(each, resample))),
        );
      }),
    );
  });

  test('-1 where no image with truth is taken', () => {
    const matches = syntheticMatches([2, 0], [{ image: 0, score: 1, outcome: 'hit' }]);
    expect(precisionOf(matches, Int32Array.of(0, 2))).toBe(-1);
  });
});

describe('weightedRecall', () => {
  test('is the recall of the study spelled out', () => {
    fc.assert(
      fc.property(arbitraryResample(true), ({ matches, weights, spelledOut }) => {
        expect(weightedRecall(matches, 0, [0])(weights)).toBeCloseTo(recall(spelledOut, 0, 0, 1e9), 12);
      }),
    );
  });

  test('is a mean over overlaps', () => {
    fc.assert(
      fc.property(arbitraryResample(true), ({ matches, weights }) => {
        const single = weightedRecall(matches, 0, [0])(weights);
        expect(weightedRecall(matches, 0, [0, 3, 5])(weights)).toBeCloseTo(single, 12);
      }),
    );
  });
});

describe('weightedFroc', () => {
  test('is the mean of the FROC of the study spelled out', () => {
    fc.assert(
      fc.property(arbitraryResample(true), ({ matches, weights, spelledOut }) => {
        expect(weightedFroc(matches, 0, 0)(weights)).toBeCloseTo(froc(spelledOut, 0, 0, [0.3]).mean, 12);
      }),
    );
  });
});

test('weightedSum counts images as often as they are taken', () => {
  expect(weightedSum(Int32Array.of(5, 7, 11), Int32Array.of(2, 0, 1))).toBe(21);
});
