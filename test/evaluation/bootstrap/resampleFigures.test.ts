import { describe, expect, test } from 'vitest';
import { lanes } from '../../../src/evaluation/bootstrap/countDownTo.ts';
import { figureIntervals } from '../../../src/evaluation/bootstrap/figureIntervals.ts';
import { headlineFigures, headlineNames } from '../../../src/evaluation/bootstrap/headlineFigures.ts';
import { resampleBatches, resampleFigures } from '../../../src/evaluation/bootstrap/resampleFigures.ts';
import { categoryFigures } from '../../../src/evaluation/categoryFigures.ts';
import { froc } from '../../../src/evaluation/froc.ts';
import { headlineStudy } from '../../../src/evaluation/headlineStudy.ts';
import { readOracleCases } from '../cocoOracle.ts';
import { syntheticMatches } from '../syntheticMatches.ts';

describe('resampleFigures', () => {
  test('draws as many images as there are, by the seed', () => {
    const groups = [[0, 1], [2], [3]];
    const figures = (weights: Int32Array) => ({ first: weights[0]!, all: weights.reduce((sum, each) => sum + each) });
    const rows = resampleFigures(figures, groups, { resamples: 50, seed: 4 });
    expect(rows.length).toBe(50);
    expect(rows).toEqual(resampleFigures(figures, groups, { resamples: 50, seed: 4 }));
    expect(rows).not.toEqual(resampleFigures(figures, groups, { resamples: 50, seed: 5 }));
    for (const { all } of rows) expect([3, 4, 5, 6]).toContain(all);
  });

  test('draws 2000 times unless told otherwise', () => {
    expect(resampleFigures(() => ({ one: 1 }), [[0]]).length).toBe(2000);
  });
});

describe('resampleBatches', () => {
  test.each([1, 3, 4, 5, 50])('draws what one at a time would, %i of them', (resamples) => {
    const groups = [[0, 1], [2], [3]];
    const figures = (weights: Int32Array) => ({ first: weights[0]!, last: weights[3]! });
    const sizes: number[] = [];
    const inBatches = (batch: readonly Int32Array[]) => {
      sizes.push(batch.length);
      return batch.map(figures);
    };
    const options = { resamples, seed: 4 };
    expect(resampleBatches(inBatches, groups, options)).toEqual(resampleFigures(figures, groups, options));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(lanes);
  });
});

describe('figureIntervals', () => {
  test('leaves out what is not known, and is nothing where nothing is known', () => {
    const rows = [-1, 0.2, 0.4].map((known) => ({ known, never: -1 }));
    const { known, never } = figureIntervals(['known', 'never'], rows);
    expect(known).toEqual({ lower: expect.closeTo(0.205, 9), upper: expect.closeTo(0.395, 9) });
    expect(never).toBeUndefined();
  });
});

describe('headlineFigures', () => {
  test.each(readOracleCases())('with every image once are the figures themselves: $name', ({ dataset, detections }) => {
    const { study, categories } = headlineStudy(dataset, detections);
    const figures = headlineFigures(categories)([new Int32Array(study.imageIds.length).fill(1)])[0]!;
    const expected = categories.map(({ overlap }) => ({
      ...categoryFigures(overlap),
      froc: froc(overlap, 0, 0, [0.3]).mean,
    }));
    const mean = (values: readonly number[]) => {
      const known = values.filter((value) => value !== -1);
      return known.length === 0 ? -1 : known.reduce((sum, value) => sum + value, 0) / known.length;
    };
    expect(figures.AP50).toBeCloseTo(mean(expected.map(({ coco }) => coco.AP50)), 12);
    expect(figures.AR100).toBeCloseTo(mean(expected.map(({ coco }) => coco.AR100)), 12);
    expect(figures.AP30).toBeCloseTo(mean(expected.map(({ found }) => found.AP30)), 12);
    expect(figures.recall30).toBeCloseTo(mean(expected.map(({ found }) => found.recall30)), 12);
    expect(figures.froc30).toBeCloseTo(mean(expected.map((each) => each.froc)), 12);
  });

  test('a category without truth is left out of the means', () => {
    const full = syntheticMatches([1], [{ image: 0, score: 1, outcome: 'hit' }]);
    const empty = syntheticMatches([0], []);
    const [figures] = headlineFigures([full, empty].map((each) => ({ overlap: each, centre: each })))([
      Int32Array.of(1),
    ]);
    for (const name of headlineNames) expect(figures![name], name).toBeCloseTo(1, 12);
  });
});
