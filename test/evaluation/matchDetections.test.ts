import { describe, expect, test } from 'vitest';
import { interpolatedPrecision } from '../../src/evaluation/interpolatedPrecision.ts';
import { cocoIous, reportCriteria } from '../../src/evaluation/matchCriteria.ts';
import { matchDetections } from '../../src/evaluation/matchDetections.ts';
import { outcome, truthTotal } from '../../src/evaluation/matches.ts';
import { recall } from '../../src/evaluation/recall.ts';
import { readOracleCases } from './cocoOracle.ts';
import { annotate, datasetOf } from './randomStudy.ts';

const box = { x: 10, y: 10, width: 20, height: 20 };
const truth = { imageId: 1, categoryId: 1, box };
const half = { ious: [0.5], areas: [{ minimum: 0, maximum: 1e10 }], maximum: 100 };

function outcomesOf(...args: Parameters<typeof matchDetections>): number[] {
  return [...matchDetections(...args).categories[0]!.outcomes[0]![0]!];
}

describe('matchDetections', () => {
  test.each(readOracleCases())('has the curves of pycocotools: $name', ({ dataset, detections, expected }) => {
    const { categories } = matchDetections(dataset, detections, reportCriteria);
    categories.forEach((matches, k) => {
      for (const [iou, curves] of [
        [0.5, expected.precision50_all_100],
        [0.75, expected.precision75_all_100],
      ] as const) {
        const precision = interpolatedPrecision(matches, 0, reportCriteria.ious.indexOf(iou));
        curves[k]!.forEach((value, i) => {
          expect(Math.abs((precision?.[i] ?? -1) - value), `recall ${i} %`).toBeLessThan(1e-9);
        });
      }
      cocoIous.forEach((iou, t) => {
        const figure = recall(matches, 0, reportCriteria.ious.indexOf(iou), 100);
        expect(Math.abs(figure - expected.recall_by_iou_all_100[k]![t]!)).toBeLessThan(1e-9);
      });
    });
  });

  test('counts nothing that is marked as background', () => {
    const dataset = datasetOf([annotate(truth, 1), annotate({ ...truth, categoryId: 2 }, 2)]);
    const categories = [...dataset.categories.filter(({ id }) => id !== 2), { id: 2, name: 'not-sperm' }];
    const matches = matchDetections({ ...dataset, categories }, [{ ...truth, score: 0.5 }], half);
    expect(matches.categories.map(({ category }) => category.id)).not.toContain(2);
    expect(truthTotal(matches.categories[0]!, 0)).toBe(1);
  });

  test('lists detections by falling score, with image and rank', () => {
    const detections = [
      { ...truth, imageId: 2, score: 0.3 },
      { ...truth, imageId: 1, score: 0.5 },
      { ...truth, imageId: 2, score: 0.9 },
      { ...truth, imageId: 1, score: 0.3 },
    ];
    const [matches] = matchDetections(datasetOf([annotate(truth, 1)]), detections, half).categories;
    expect([...matches!.scores]).toEqual([0.9, 0.5, 0.3, 0.3]);
    expect([...matches!.images]).toEqual([1, 0, 0, 1]);
    expect([...matches!.ranks]).toEqual([0, 0, 1, 1]);
    expect([...matches!.outcomes[0]![0]!]).toEqual([
      outcome.falseAlarm,
      outcome.hit,
      outcome.falseAlarm,
      outcome.falseAlarm,
    ]);
    expect(truthTotal(matches!, 0)).toBe(1);
  });

  test('a crowd takes any number of detections and is not counted', () => {
    const crowd = { ...annotate({ ...truth, box: { x: 0, y: 0, width: 100, height: 100 } }, 1), isCrowd: true };
    const detections = [0.9, 0.8, 0.7].map((score) => ({ ...truth, score }));
    const matches = matchDetections(datasetOf([crowd]), detections, half).categories[0]!;
    expect([...matches.outcomes[0]![0]!]).toEqual([outcome.ignored, outcome.ignored, outcome.ignored]);
    expect(truthTotal(matches, 0)).toBe(0);
  });

  test('outside the area range truth and unmatched detections are ignored; both bounds are inside', () => {
    const criteria = { ...half, areas: [{ minimum: 400, maximum: 500 }] };
    const small = { x: 50, y: 50, width: 5, height: 5 };
    const annotations = [annotate(truth, 1), annotate({ ...truth, box: small }, 2)];
    const detections = [
      { ...truth, score: 0.9 },
      { ...truth, box: small, score: 0.8 },
      { ...truth, box: { ...small, x: 80 }, score: 0.7 },
      { ...truth, box: { ...box, x: 70 }, score: 0.6 },
    ];
    expect(outcomesOf(datasetOf(annotations), detections, criteria)).toEqual([
      outcome.hit,
      outcome.ignored,
      outcome.ignored,
      outcome.falseAlarm,
    ]);
  });

  test('truth is sized by its own area, not by its box', () => {
    const criteria = { ...half, areas: [{ minimum: 0, maximum: 100 }] };
    const outlined = { ...annotate(truth, 1), area: 90 };
    expect(outcomesOf(datasetOf([outlined]), [{ ...truth, score: 0.5 }], criteria)).toEqual([outcome.hit]);
  });

  test('a category does not find the truth of another', () => {
    expect(outcomesOf(datasetOf([annotate({ ...truth, categoryId: 2 }, 1)]), [{ ...truth, score: 0.5 }], half)).toEqual(
      [outcome.falseAlarm],
    );
  });

  test.each([
    ['an image', { ...truth, imageId: 99, score: 0.5 }, 'index 1 belongs to image 99'],
    ['a category', { ...truth, categoryId: 7, score: 0.5 }, 'index 1 belongs to category 7'],
  ])('refuses a detection of %s that the dataset lacks', (_, stranger, message) => {
    const detections = [{ ...truth, score: 0.5 }, stranger];
    expect(() => matchDetections(datasetOf([]), detections, half)).toThrow(message);
  });

  test('refuses an annotation of an unknown image', () => {
    expect(() => matchDetections(datasetOf([annotate({ ...truth, imageId: 99 }, 1)]), [], half)).toThrow(
      'The annotation at index 0 belongs to image 99',
    );
  });

  test.each([
    ['score', { ...truth, score: Number.NaN }],
    ['score', { ...truth, score: Number.POSITIVE_INFINITY }],
    ['box', { ...truth, box: { ...box, width: Number.NaN }, score: 0.5 }],
  ])('refuses a %s that is not finite', (_, broken) => {
    expect(() => matchDetections(datasetOf([]), [broken], half)).toThrow(
      expect.objectContaining({ code: 'not-finite', message: expect.stringContaining('index 0') }),
    );
  });
});
