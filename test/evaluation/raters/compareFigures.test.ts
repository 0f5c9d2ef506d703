import { describe, expect, test } from 'vitest';
import { type BenchmarkFigures, benchmarkNames } from '../../../src/evaluation/raters/benchmarkFigures.ts';
import { compareFigures } from '../../../src/evaluation/raters/compareFigures.ts';
import { measure } from '../../../src/evaluation/raters/measure.ts';

const flat = (value: number) => Object.fromEntries(benchmarkNames.map((name) => [name, value])) as BenchmarkFigures;
const pair = (model: number, rater = 0.5) => ({ model: flat(model), rater: flat(rater) });
const given = { margin: 0.05, isThresholdGiven: true };

/** Differences spread evenly between two ends. */
const spread = (from: number, to: number) =>
  Array.from({ length: 101 }, (_, at) => [pair(0.5 + from + ((to - from) * at) / 100)]);

describe('compareFigures', () => {
  test.each([
    [0.01, 0.2, 'superior'],
    [-0.04, 0.2, 'non-inferior'],
    [-0.06, 0.2, 'inconclusive'],
    [-0.2, -0.06, 'inferior'],
    [-0.2, -0.01, 'inconclusive'],
  ])('differences from %f to %f: %s', (from, to, verdict) => {
    expect(compareFigures('F1', [pair(0.5)], spread(from, to), given).verdict).toBe(verdict);
  });

  test('the interval is the middle 95 % of the paired differences', () => {
    const { difference, interval } = compareFigures('recall', [pair(0.6)], spread(0, 1), given);
    expect(difference).toBeCloseTo(0.1, 12);
    expect(interval).toEqual({ lower: expect.closeTo(0.025, 12), upper: expect.closeTo(0.975, 12) });
  });

  test('with several raters their mean is compared', () => {
    const pairs = [pair(0.9, 0.5), pair(0.7, 0.9)];
    expect(compareFigures('recall', pairs, [pairs], given).difference).toBeCloseTo(0.1, 12);
  });

  test('a threshold of these very data claims nothing, AP does', () => {
    const chosen = { margin: 0.05, isThresholdGiven: false };
    expect(compareFigures('F1', [pair(0.5)], spread(0.1, 0.2), chosen).verdict).toBe('not claimed');
    expect(compareFigures('AP50Best', [pair(0.5)], spread(0.1, 0.2), chosen).verdict).toBe('superior');
  });

  test('figures that cannot be had are left out', () => {
    const { difference, interval, verdict } = compareFigures('F1', [pair(-1)], [[pair(-1)], [pair(0.5, -1)]], given);
    expect({ difference, interval, verdict }).toEqual({
      difference: undefined,
      interval: undefined,
      verdict: 'not claimed',
    });
    const some = compareFigures('F1', [pair(0.6)], [[pair(-1)], [pair(0.6)]], given);
    expect(some.interval!.lower).toBeCloseTo(0.1, 12);
  });
});

describe('measure', () => {
  test('takes every image once, and draws the same resamples for all', () => {
    const figuresOf = (weights: Int32Array) => flat(weights[0]!);
    const one = measure(figuresOf, [[0], [1], [2]], { resamples: 50, seed: 3 });
    const other = measure((weights) => flat(2 * weights[0]!), [[0], [1], [2]], { resamples: 50, seed: 3 });
    expect(one.figures).toEqual(flat(1));
    expect(one.resamples).toHaveLength(50);
    expect(other.resamples.map(({ F1 }) => F1)).toEqual(one.resamples.map(({ F1 }) => 2 * F1));
    expect(one.intervals.F1).toEqual({ lower: 0, upper: expect.any(Number) });
  });
});
