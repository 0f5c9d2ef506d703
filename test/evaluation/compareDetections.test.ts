import { describe, expect, test } from 'vitest';
import { headlineNames } from '../../src/evaluation/bootstrap/headlineFigures.ts';
import { compareDetections } from '../../src/evaluation/compareDetections.ts';
import { evaluateDetections } from '../../src/evaluation/evaluateDetections.ts';
import { formatComparison } from '../../src/evaluation/format/formatComparison.ts';
import type { ImageDetection } from '../../src/evaluation/imageDetection.ts';
import { createRandom } from '../../src/random.ts';
import { annotate, datasetOf } from './randomStudy.ts';

const imageCount = 40;
const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
const truths = Array.from({ length: imageCount * 3 }, (_, k) => ({
  imageId: 1 + Math.floor(k / 3),
  categoryId: 1,
  box: box((k % 3) * 30),
}));
const dataset = datasetOf(
  truths.map((truth, k) => annotate(truth, k + 1)),
  imageCount,
);
const options = { resamples: 300 };

/** Finds each truth with some chance. */
function detector(chance: number, seed: number): ImageDetection[] {
  const random = createRandom(seed);
  return truths.flatMap((truth) => (random() < chance ? [{ ...truth, score: 0.5 + random() / 2 }] : []));
}

describe('compareDetections', () => {
  test('a detector against itself: no difference, no evidence', () => {
    const same = detector(0.7, 1);
    const comparison = compareDetections(dataset, same, same, options);
    for (const name of headlineNames) {
      expect(comparison[name]).toMatchObject({ difference: 0, interval: { lower: 0, upper: 0 }, pValue: 1 });
    }
  });

  test('a far better detector: the interval is above 0, the p-value small', () => {
    const comparison = compareDetections(dataset, detector(0.95, 1), detector(0.5, 2), options);
    for (const name of headlineNames) {
      const { difference, interval, pValue } = comparison[name]!;
      expect(interval.lower, name).toBeGreaterThan(0);
      expect(interval.upper, name).toBeGreaterThan(difference);
      expect(pValue, name).toBeCloseTo(2 / 301, 12);
    }
  });

  test('turned round, signs turn and p stays', () => {
    const [a, b] = [detector(0.8, 3), detector(0.75, 4)];
    const one = compareDetections(dataset, a, b, options).recall30!;
    const other = compareDetections(dataset, b, a, options).recall30!;
    expect(other.difference).toBe(-one.difference);
    expect(other.interval.lower).toBeCloseTo(-one.interval.upper, 12);
    expect(other.pValue).toBe(one.pValue);
  });

  test('its values are those of evaluate', () => {
    const [a, b] = [detector(0.8, 3), detector(0.75, 4)];
    const { AP50, recall30 } = compareDetections(dataset, a, b, options);
    expect(AP50!.value).toBeCloseTo(evaluateDetections(dataset, a).paper.AP50, 12);
    expect(recall30!.other).toBeCloseTo(evaluateDetections(dataset, b).found.recall30, 12);
  });

  test('is paired: what is hard for both cancels out', () => {
    const hard = truths.filter(({ imageId }) => imageId % 2 === 0).map((truth) => ({ ...truth, score: 0.9 }));
    const better = [...hard, { ...truths[0]!, score: 0.8 }];
    const { interval } = compareDetections(dataset, better, hard, options).recall30!;
    expect(interval.upper - interval.lower).toBeLessThan(0.05);
  });

  test('of two alike, p is small in about 5 % of studies', () => {
    const significant = Array.from({ length: 60 }, (_, k) => {
      const { pValue } = compareDetections(dataset, detector(0.7, 100 + k), detector(0.7, 500 + k), { resamples: 100 })
        .recall30!;
      return pValue < 0.05;
    }).filter(Boolean).length;
    expect(significant).toBeLessThanOrEqual(9);
  });

  test('without truth there is nothing to compare', () => {
    const comparison = compareDetections(datasetOf([]), [], [], { resamples: 5 });
    expect(Object.values(comparison).every((each) => each === undefined)).toBe(true);
    expect(formatComparison(comparison)).not.toMatch(/NaN|undefined/);
  });
});

describe('formatComparison', () => {
  test('says both figures, the difference with its interval, and p', () => {
    const text = formatComparison(compareDetections(dataset, detector(0.95, 1), detector(0.5, 2), options));
    expect(text).toMatch(/recall30 +0\.9\d\d +0\.\d{3} +\+0\.\d{3} +\+0\.\d{3} to \+0\.\d{3} +0\.0066/);
  });
});
