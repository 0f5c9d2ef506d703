import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorKinds } from '../../../src/evaluation/errorKinds/errorKind.ts';
import { judgeDetections, verdicts } from '../../../src/evaluation/errorKinds/judgeDetections.ts';
import { mendedPrecision } from '../../../src/evaluation/errorKinds/mendedPrecision.ts';
import { summarizeErrors } from '../../../src/evaluation/errorKinds/summarizeErrors.ts';
import { evaluateDetections } from '../../../src/evaluation/evaluateDetections.ts';
import type { ImageDetection } from '../../../src/evaluation/imageDetection.ts';
import { rankStudy } from '../../../src/evaluation/rankStudy.ts';
import { readOracleCases } from '../cocoOracle.ts';
import { annotate, datasetOf, randomStudy } from '../randomStudy.ts';

const square = (x: number) => ({ x, y: 0, width: 10, height: 10 });
const found = (x: number, score: number, categoryId = 1, imageId = 1): ImageDetection => ({
  imageId,
  categoryId,
  box: square(x),
  score,
});
const oneCategory = (truths: number) => ({
  ...datasetOf(
    Array.from({ length: truths }, (_, k) => annotate({ imageId: 1, categoryId: 1, box: square(100 * k) }, k + 1)),
  ),
  categories: [{ id: 1, name: 'sperm' }],
});
const summary = (truths: number, detections: readonly ImageDetection[]) =>
  summarizeErrors(rankStudy(oneCategory(truths), detections, 100));

describe('mendedPrecision', () => {
  test('without a kind is AP50 as pycocotools has it', () => {
    for (const { dataset, detections, name } of readOracleCases()) {
      const study = rankStudy(dataset, detections, 100);
      const { coco } = evaluateDetections(dataset, detections);
      expect(mendedPrecision(study, judgeDetections(study)), name).toBeCloseTo(coco.AP50, 12);
    }
  });
});

describe('summarizeErrors', () => {
  test('background between two finds: taking it away makes them perfect', () => {
    const { background, missed } = summary(2, [found(0, 0.9), found(50, 0.8), found(100, 0.7)]);
    expect(background.count).toBe(1);
    expect(background.AP50IfMended).toBeCloseTo(1, 9);
    expect(background.gain).toBeCloseTo(1 - (51 + 50 * (2 / 3)) / 101, 9);
    expect(missed).toEqual({ count: 0, AP50IfMended: expect.closeTo((51 + 50 * (2 / 3)) / 101, 9), gain: 0 });
  });

  test('a missed truth: without it recall reaches 1', () => {
    const { missed } = summary(2, [found(0, 0.9)]);
    expect(missed).toEqual({ count: 1, AP50IfMended: expect.closeTo(1, 9), gain: expect.closeTo(50 / 101, 9) });
  });

  test('a loose box: put right it is a find, and its truth is not missed', () => {
    const { localisation, missed } = summary(2, [found(0, 0.9), found(105, 0.8)]);
    expect(localisation).toEqual({ count: 1, AP50IfMended: expect.closeTo(1, 9), gain: expect.closeTo(50 / 101, 9) });
    expect(missed.count).toBe(0);
  });

  test('a duplicate is taken away', () => {
    const { duplicate } = summary(2, [found(0, 0.9), found(1, 0.8), found(100, 0.7)]);
    expect(duplicate.count).toBe(1);
    expect(duplicate.AP50IfMended).toBeCloseTo(1, 9);
  });

  test('a wrong class: put right it is found in the other category', () => {
    const dataset = datasetOf(
      [1, 2].map((categoryId) => annotate({ imageId: 1, categoryId, box: square(0) }, categoryId)),
    );
    const apart = {
      ...dataset,
      annotations: [dataset.annotations[0]!, { ...dataset.annotations[1]!, box: square(100) }],
    };
    const { classification } = summarizeErrors(rankStudy(apart, [found(0, 0.9), found(100, 0.8, 1)], 100));
    expect(classification.count).toBe(1);
    expect(classification.AP50IfMended).toBeCloseTo(1, 9);
    expect(classification.gain).toBeCloseTo(0.5, 9);
  });

  test('right in neither: taken away, nothing is won but the false alarm', () => {
    const dataset = datasetOf([annotate({ imageId: 1, categoryId: 1, box: square(0) }, 1)]);
    const { both } = summarizeErrors(rankStudy(dataset, [found(0, 0.5), found(5, 0.9, 2)], 100));
    expect(both).toEqual({ count: 1, AP50IfMended: expect.closeTo(1, 9), gain: 0 });
  });

  test('mending never costs, and all kinds together account for every false alarm', () => {
    fc.assert(
      fc.property(randomStudy, ({ dataset, detections }) => {
        const study = rankStudy(dataset, detections, 100);
        const errors = summarizeErrors(study);
        const { coco } = evaluateDetections(dataset, detections);
        for (const kind of errorKinds) {
          expect(errors[kind].gain, kind).toBeGreaterThanOrEqual(0);
          if (coco.AP50 !== -1 && kind !== 'missed') {
            expect(errors[kind].AP50IfMended, kind).toBeGreaterThanOrEqual(coco.AP50 - 1e-9);
          }
        }
        const judged = Array.from(judgeDetections(study).verdicts, (each) => verdicts[each]!);
        const wrong = judged.filter((verdict) => verdict !== 'hit' && verdict !== 'ignored').length;
        const counted = errorKinds
          .filter((kind) => kind !== 'missed')
          .reduce((sum, kind) => sum + errors[kind].count, 0);
        expect(counted).toBe(wrong);
      }),
    );
  });

  test('a perfect detector has no errors; without truth nothing can be gained', () => {
    const perfect = summary(
      3,
      [0, 100, 200].map((x) => found(x, 0.9)),
    );
    for (const kind of errorKinds) expect(perfect[kind]).toMatchObject({ count: 0, gain: 0 });
    const nothing = summary(0, [found(0, 0.5)]);
    expect(nothing.background).toEqual({ count: 1, AP50IfMended: -1, gain: 0 });
  });
});
