import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibratedChance } from '../../../src/detection/calibration/calibratedChance.ts';
import type { CalibrationMap } from '../../../src/detection/calibration/calibrationMap.ts';
import { calibrateStudy } from '../../../src/evaluation/calibration/calibrateStudy.ts';
import { fitCalibration } from '../../../src/evaluation/calibration/fitCalibration.ts';
import { fitIsotonicMap } from '../../../src/evaluation/calibration/fitIsotonicMap.ts';
import { fitPlattMap } from '../../../src/evaluation/calibration/fitPlattMap.ts';
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

describe('fitIsotonicMap', () => {
  test('pools what falls, with a hit more at the lowest score and a miss more at the highest', () => {
    const map = fitIsotonicMap(
      outcomesOf([
        [0.1, 0],
        [0.2, 0],
        [0.3, 1],
        [0.4, 0],
        [0.5, 1],
        [0.6, 1],
        [0.7, 1],
      ]),
    );
    expect(map).toEqual({
      kind: 'isotonic',
      scores: [0.1, 0.2, 0.3, 0.4, 0.5, 0.7],
      chances: [1 / 3, 1 / 3, 0.5, 0.5, 0.75, 0.75],
    });
  });

  test('says of nothing that it is certain, however few or alike the detections', () => {
    expect(fitIsotonicMap(outcomesOf([[0.9, 1]])).chances).toEqual([2 / 3]);
    expect(fitIsotonicMap(outcomesOf([[0.9, 0]])).chances).toEqual([1 / 3]);
    fc.assert(
      fc.property(someOutcomes, (outcomes) => {
        const { chances } = fitIsotonicMap(outcomes);
        expect(chances[0]).toBeGreaterThan(0);
        expect(chances.at(-1)).toBeLessThan(1);
      }),
    );
  });

  test('never falls, and keeps the number of hits', () => {
    fc.assert(
      fc.property(someOutcomes, (outcomes) => {
        const map = fitIsotonicMap(outcomes);
        const chances = Array.from(outcomes.scores, (score) => calibratedChance(map, score));
        expect(map.scores).toEqual(map.scores.toSorted((a, b) => a - b));
        expect(new Set(map.scores).size).toBe(map.scores.length);
        expect(chances).toEqual(chances.toSorted((a, b) => a - b));
        const hits = outcomes.hits.reduce((sum, hit) => sum + hit, 1);
        expect(chances.reduce((sum, chance) => sum + chance, chances[0]! + chances.at(-1)!)).toBeCloseTo(hits, 9);
      }),
    );
  });

  test('no other rising map of the same scores is nearer, on small cases', () => {
    const shares = [1, 2, 3, 4, 5, 6].flatMap((count) => Array.from({ length: count + 1 }, (_, hits) => hits / count));
    const levels = [...new Set(shares)].sort((a, b) => a - b);
    const rising = (length: number, from: number): number[][] =>
      length === 0
        ? [[]]
        : levels
            .filter((level) => level >= from)
            .flatMap((level) => rising(length - 1, level).map((rest) => [level, ...rest]));
    fc.assert(
      fc.property(fc.array(fc.nat(1), { minLength: 1, maxLength: 4 }), (hits) => {
        const map = fitIsotonicMap(outcomesOf(hits.map((hit, k) => [k / 10, hit] as const)));
        const error = (chances: readonly number[]) =>
          chances.reduce(
            (sum, chance, k) => sum + (chance - hits[k]!) ** 2,
            (chances[0]! - 1) ** 2 + chances.at(-1)! ** 2,
          );
        const fitted = error(hits.map((_, k) => calibratedChance(map, k / 10)));
        expect(fitted).toBeLessThanOrEqual(Math.min(...rising(hits.length, 0).map(error)) + 1e-12);
      }),
      { numRuns: 30 },
    );
  });
});

describe('fitPlattMap', () => {
  test('finds the slope and offset that the outcomes were drawn by', () => {
    const map = fitPlattMap(drawn((score) => 1 / (1 + Math.exp(-(0.7 * Math.log(score / (1 - score)) - 0.5))), 40_000));
    expect(map.slope).toBeCloseTo(0.7, 1);
    expect(map.offset).toBeCloseTo(-0.5, 1);
  });

  test('is at the least loss of all maps that do not fall: no step in any direction is better', () => {
    fc.assert(
      fc.property(someOutcomes, (outcomes) => {
        const map = fitPlattMap(outcomes);
        const hits = outcomes.hits.reduce((sum, hit) => sum + hit, 0);
        const targets = [1 / (outcomes.hits.length - hits + 2), (hits + 1) / (hits + 2)];
        const loss = (slope: number, offset: number) =>
          outcomes.scores.reduce((sum, score, k) => {
            const chance = calibratedChance({ kind: 'platt', slope, offset }, score);
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
          if (map.slope + a < 0) continue;
          expect(loss(map.slope + a, map.offset + b)).toBeGreaterThanOrEqual(least - 1e-7);
        }
      }),
    );
  });

  test('is level where higher scores are less often right', () => {
    const { slope, offset } = fitPlattMap(drawn((score) => 1 - score, 4000));
    expect(slope).toBe(0);
    expect(offset).toBeCloseTo(0, 1);
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
      const chance = calibratedChance(map, 0.5);
      expect(Number.isFinite(map.slope) && Number.isFinite(map.offset)).toBe(true);
      expect(chance > 0 && chance < 1).toBe(true);
    }
  });
});

describe('fitCalibration', () => {
  const errorOf = (outcomes: ScoredOutcomes, map?: CalibrationMap) => {
    const scores = map ? outcomes.scores.map((score) => calibratedChance(map, score)) : outcomes.scores;
    return reliability({ scores, hits: outcomes.hits })!.expectedCalibrationError;
  };

  test.each([
    ['isotonic', 'too sure', (score: number) => score ** 2],
    ['isotonic', 'not sure enough', (score: number) => Math.sqrt(score)],
    ['isotonic', 'never right in the middle', (score: number) => Number(score > 0.8)],
    ['platt', 'too sure', (score: number) => score ** 2],
    ['platt', 'not sure enough', (score: number) => Math.sqrt(score)],
  ] as const)('%s, of scores that are %s: chances of the other half of the detections', (kind, _, chanceOf) => {
    const all = drawn(chanceOf, 4000);
    const half = (of: 0 | 1): ScoredOutcomes => ({
      scores: all.scores.filter((_, place) => place % 2 === of),
      hits: all.hits.filter((_, place) => place % 2 === of),
    });
    const map = fitCalibration(half(0), kind);
    expect(map.kind).toBe(kind);
    expect(errorOf(half(1))).toBeGreaterThan(0.12);
    expect(errorOf(half(1), map)).toBeLessThan(0.05);
  });

  test('leaves scores that are chances as they are, but for chance', () => {
    const fair = drawn((score) => score, 20_000);
    for (const kind of ['isotonic', 'platt'] as const) {
      const map = fitCalibration(fair, kind);
      for (const score of [0.1, 0.3, 0.5, 0.7, 0.9]) expect(calibratedChance(map, score)).toBeCloseTo(score, 1);
    }
  });

  test('refuses where there is nothing to fit', () => {
    expect(() => fitCalibration(outcomesOf([]), 'platt')).toThrow(/nothing to fit/);
    expect(() => fitCalibration(outcomesOf([[3, 1]]), 'isotonic')).toThrow(/score of 3 .* from 0 to 1/);
  });
});

describe('calibrateStudy', () => {
  test('counts the detections that matter at IoU 0.3 and names the data', () => {
    const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
    const truth = { imageId: 1, categoryId: 1, area: 100 };
    const dataset = {
      images: [{ id: 1, fileName: '1.png', width: 100, height: 10 }],
      categories: [{ id: 1, name: 'sperm' }],
      annotations: [
        { ...truth, id: 1, box: box(0), isCrowd: false },
        { ...truth, id: 2, box: box(80), isCrowd: true },
      ],
    };
    const detections = [
      { imageId: 1, categoryId: 1, box: box(5), score: 0.9 },
      { imageId: 1, categoryId: 1, box: box(50), score: 0.2 },
      { imageId: 1, categoryId: 1, box: box(80), score: 0.5 },
    ];
    expect(calibrateStudy({ dataset, detections }, 'isotonic', 'truth.json')).toEqual({
      kind: 'isotonic',
      scores: [0.2, 0.9],
      chances: [0.5, 0.5],
      detections: 2,
      data: 'truth.json',
    });
  });
});
