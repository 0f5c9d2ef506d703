import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitCalibration } from '../../../src/evaluation/calibration/fitCalibration.ts';
import { applyIsotonicMap, fitIsotonicMap } from '../../../src/evaluation/calibration/isotonicMap.ts';
import { applyPlattMap, fitPlattMap } from '../../../src/evaluation/calibration/plattMap.ts';
import { reliability } from '../../../src/evaluation/calibration/reliability.ts';
import { type ScoredOutcomes, scoredOutcomes } from '../../../src/evaluation/calibration/scoredOutcomes.ts';
import { createRandom } from '../../../src/random.ts';
import { syntheticMatches } from '../syntheticMatches.ts';

function outcomesOf(pairs: readonly (readonly [score: number, hit: number])[]): ScoredOutcomes {
  const sorted = pairs.toSorted((a, b) => a[0] - b[0]);
  return {
    scores: Float64Array.from(sorted, ([score]) => score),
    hits: Uint8Array.from(sorted, ([, hit]) => hit),
  };
}

const someOutcomes = fc
  .array(
    fc.tuple(
      fc.nat(20).map((n) => n / 20),
      fc.nat(1),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map(outcomesOf);

/** Detections that are right with a chance that depends on their score. */
function drawn(chanceOf: (score: number) => number, count: number): ScoredOutcomes {
  const random = createRandom(5);
  return outcomesOf(
    Array.from({ length: count }, () => {
      const score = random();
      return [score, Number(random() < chanceOf(score))] as const;
    }),
  );
}

describe('scoredOutcomes', () => {
  test('pools categories by rising score, without what is ignored', () => {
    const one = syntheticMatches(
      [2],
      [
        { image: 0, score: 0.9, outcome: 'hit' },
        { image: 0, score: 0.4, outcome: 'ignored' },
      ],
    );
    const other = syntheticMatches([1], [{ image: 0, score: 0.5, outcome: 'falseAlarm' }]);
    const { scores, hits } = scoredOutcomes([one, other], 0, 0);
    expect([[...scores], [...hits]]).toEqual([
      [0.5, 0.9],
      [0, 1],
    ]);
  });
});

describe('reliability', () => {
  test('by hand', () => {
    const { bins, expectedCalibrationError } = reliability(
      outcomesOf([
        [0.05, 0],
        [0.9, 1],
        [0.94, 0],
        [1, 1],
      ]),
    )!;
    expect(bins).toEqual([
      { from: 0, to: 0.1, detections: 1, meanScore: 0.05, hitShare: 0 },
      { from: 0.9, to: 1, detections: 3, meanScore: expect.closeTo(2.84 / 3, 12), hitShare: 2 / 3 },
    ]);
    expect(expectedCalibrationError).toBeCloseTo((0.05 + 0.84) / 4, 12);
  });

  test('is nearly 0 where scores are chances, and the known distance where they are not', () => {
    expect(reliability(drawn((score) => score, 20_000))!.expectedCalibrationError).toBeLessThan(0.02);
    expect(reliability(drawn((score) => score ** 2, 20_000))!.expectedCalibrationError).toBeCloseTo(1 / 6, 1);
  });

  test('the bins hold every detection, and the error is from 0 to 1', () => {
    fc.assert(
      fc.property(someOutcomes, (outcomes) => {
        const { bins, expectedCalibrationError } = reliability(outcomes)!;
        expect(bins.reduce((sum, { detections }) => sum + detections, 0)).toBe(outcomes.scores.length);
        expect(expectedCalibrationError >= 0 && expectedCalibrationError <= 1).toBe(true);
        for (const { from, to, meanScore } of bins)
          expect(meanScore >= from - 1e-12 && meanScore <= to + 1e-12).toBe(true);
      }),
    );
  });

  test('nothing without detections or where scores are no chances', () => {
    expect(reliability(outcomesOf([]))).toBeUndefined();
    expect(reliability(outcomesOf([[1.2, 1]]))).toBeUndefined();
    expect(reliability(outcomesOf([[-0.1, 1]]))).toBeUndefined();
  });
});

describe('isotonicMap', () => {
  test('pools what falls, as scikit-learn has it', () => {
    const map = fitIsotonicMap(
      outcomesOf([
        [0.1, 0],
        [0.2, 1],
        [0.3, 0],
        [0.4, 1],
        [0.5, 1],
      ]),
    );
    expect(map).toEqual({ kind: 'isotonic', scores: [0.1, 0.2, 0.3, 0.4, 0.5], chances: [0, 0.5, 0.5, 1, 1] });
    expect(applyIsotonicMap(map, 0.15)).toBeCloseTo(0.25, 12);
    expect([0, 0.25, 0.5, 9].map((score) => applyIsotonicMap(map, score))).toEqual([0, 0.5, 1, 1]);
  });

  test('never falls, and keeps the number of hits', () => {
    fc.assert(
      fc.property(someOutcomes, (outcomes) => {
        const map = fitIsotonicMap(outcomes);
        const chances = Array.from(outcomes.scores, (score) => applyIsotonicMap(map, score));
        expect(map.scores).toEqual(map.scores.toSorted((a, b) => a - b));
        expect(new Set(map.scores).size).toBe(map.scores.length);
        expect(chances).toEqual(chances.toSorted((a, b) => a - b));
        const hits = outcomes.hits.reduce((sum, hit) => sum + hit, 0);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(hits, 9);
      }),
    );
  });

  test('no other rising map of the same scores is nearer, on small cases', () => {
    const levels = [0, 0.25, 1 / 3, 0.5, 2 / 3, 0.75, 1];
    fc.assert(
      fc.property(fc.array(fc.nat(1), { minLength: 1, maxLength: 4 }), (hits) => {
        const outcomes = outcomesOf(hits.map((hit, k) => [k / 10, hit] as const));
        const error = (chances: readonly number[]) =>
          chances.reduce((sum, chance, k) => sum + (chance - hits[k]!) ** 2, 0);
        const rising = (length: number, from: number): number[][] =>
          length === 0
            ? [[]]
            : levels
                .filter((level) => level >= from)
                .flatMap((level) => rising(length - 1, level).map((rest) => [level, ...rest]));
        const map = fitIsotonicMap(outcomes);
        const fitted = error(hits.map((_, k) => applyIsotonicMap(map, k / 10)));
        expect(fitted).toBeLessThanOrEqual(Math.min(...rising(hits.length, 0).map(error)) + 1e-12);
      }),
    );
  });
});

describe('plattMap', () => {
  test('finds the slope and offset that the outcomes were drawn by', () => {
    const map = fitPlattMap(drawn((score) => 1 / (1 + Math.exp(-(0.7 * Math.log(score / (1 - score)) - 0.5))), 40_000));
    expect(map.slope).toBeCloseTo(0.7, 1);
    expect(map.offset).toBeCloseTo(-0.5, 1);
  });

  test('is at the least loss: no step in any direction is better', () => {
    fc.assert(
      fc.property(someOutcomes, (outcomes) => {
        const map = fitPlattMap(outcomes);
        const hits = outcomes.hits.reduce((sum, hit) => sum + hit, 0);
        const targets = [1 / (outcomes.hits.length - hits + 2), (hits + 1) / (hits + 2)];
        const loss = (slope: number, offset: number) =>
          outcomes.scores.reduce((sum, score, k) => {
            const chance = applyPlattMap({ kind: 'platt', slope, offset }, score);
            const target = targets[outcomes.hits[k]!]!;
            return sum - target * Math.log(chance) - (1 - target) * Math.log(1 - chance);
          }, 0);
        const least = loss(map.slope, map.offset);
        for (const [a, b] of [
          [0.01, 0],
          [-0.01, 0],
          [0, 0.01],
          [0, -0.01],
        ] as const) {
          expect(loss(map.slope + a, map.offset + b)).toBeGreaterThanOrEqual(least - 1e-7);
        }
      }),
    );
  });

  test('stays finite where all are right or all alike', () => {
    for (const pairs of [
      [[0.5, 1]],
      [
        [1, 1],
        [1, 1],
      ],
      [
        [0, 0],
        [1, 1],
      ],
      [
        [0.5, 0],
        [0.5, 1],
      ],
    ] as const) {
      const map = fitPlattMap(outcomesOf(pairs));
      const chance = applyPlattMap(map, 0.5);
      expect(Number.isFinite(map.slope) && Number.isFinite(map.offset)).toBe(true);
      expect(chance > 0 && chance < 1).toBe(true);
    }
  });
});

describe('fitCalibration', () => {
  test.each(['isotonic', 'platt'] as const)('%s makes scores into chances', (kind) => {
    const skewed = drawn((score) => score ** 2, 5000);
    const map = fitCalibration(skewed, kind);
    const chances = skewed.scores.map((score) =>
      map.kind === 'isotonic' ? applyIsotonicMap(map, score) : applyPlattMap(map, score),
    );
    expect(map.kind).toBe(kind);
    expect(reliability({ scores: chances, hits: skewed.hits })!.expectedCalibrationError).toBeLessThan(0.03);
  });

  test('refuses where there is nothing to fit', () => {
    expect(() => fitCalibration(outcomesOf([]), 'platt')).toThrow(/nothing to fit/);
    expect(() => fitCalibration(outcomesOf([[3, 1]]), 'isotonic')).toThrow(/score of 3 .* from 0 to 1/);
  });
});
