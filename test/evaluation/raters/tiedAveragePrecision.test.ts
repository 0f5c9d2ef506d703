import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averagePrecision } from '../../../src/evaluation/averagePrecision.ts';
import { matchDetections } from '../../../src/evaluation/matchDetections.ts';
import { modelCriteria } from '../../../src/evaluation/raters/modelFigures.ts';
import { tiedAveragePrecision } from '../../../src/evaluation/raters/tiedAveragePrecision.ts';
import { annotate, datasetOf } from '../randomStudy.ts';

const orders = (count: number): readonly (readonly number[])[] =>
  count === 0
    ? [[]]
    : orders(count - 1).flatMap((order) =>
        Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
      );

/** COCO's AP50 of every order of boxes that lie far apart, the first `hits` of them on truths. */
const everyOrder = (hits: number, falseAlarms: number, missed: number): readonly number[] => {
  const placed = (at: number, y: number) => ({
    imageId: 1,
    categoryId: 1,
    box: { x: at * 20, y, width: 10, height: 10 },
  });
  const truths = Array.from({ length: hits + missed }, (_, at) => annotate(placed(at, 0), at + 1));
  const boxes = [...truths.slice(0, hits), ...Array.from({ length: falseAlarms }, (_, at) => placed(at, 50))];
  return orders(boxes.length).map((order) => {
    const detections = boxes.map(({ imageId, categoryId, box }, at) => ({
      imageId,
      categoryId,
      box,
      score: 1 / (1 + order.indexOf(at)),
    }));
    const [matches] = matchDetections(datasetOf(truths), detections, modelCriteria).categories;
    return averagePrecision(matches!, 0, modelCriteria.ious.indexOf(0.5));
  });
};

describe('tiedAveragePrecision', () => {
  test.each([
    [1, 0, 0],
    [0, 2, 1],
    [1, 1, 0],
    [2, 1, 1],
    [1, 3, 2],
    [3, 2, 4],
    [2, 3, 0],
  ])('%i hits, %i false alarms, %i missed: the ends of COCO’s AP over all orders', (hits, falseAlarms, missed) => {
    const all = everyOrder(hits, falseAlarms, missed);
    const { worst, best } = tiedAveragePrecision(hits, hits + falseAlarms, hits + missed);
    expect(worst).toBeCloseTo(Math.min(...all), 12);
    expect(best).toBeCloseTo(Math.max(...all), 12);
  });

  test('worked by hand: 8 of 10 found, 2 false alarms', () => {
    const { worst, best } = tiedAveragePrecision(8, 10, 10);
    expect(best).toBeCloseTo(81 / 101, 12);
    expect(worst).toBeCloseTo((81 / 101) * 0.8, 12);
  });

  test('without truth there is none', () => {
    expect(tiedAveragePrecision(0, 3, 0)).toEqual({ worst: -1, best: -1 });
  });

  test('worst is never above best, both are one for a perfect rater', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (hits, falseAlarms, missed) => {
        fc.pre(hits + missed > 0);
        const { worst, best } = tiedAveragePrecision(hits, hits + falseAlarms, hits + missed);
        expect(worst).toBeLessThanOrEqual(best);
        expect(worst).toBeGreaterThanOrEqual(0);
        if (falseAlarms === 0 && missed === 0) expect([worst, best]).toEqual([expect.closeTo(1, 12), 1]);
      }),
    );
  });
});
