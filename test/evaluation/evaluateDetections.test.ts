import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateDetections } from '../../src/evaluation/evaluateDetections.ts';
import { intersectionArea } from '../../src/geometry/intersectionOverUnion.ts';
import { readOracleCases } from './cocoOracle.ts';
import { annotate, datasetOf, randomStudy } from './randomStudy.ts';

describe('evaluateDetections', () => {
  test.each(readOracleCases())(
    'gives the twelve figures of pycocotools: $name',
    ({ dataset, detections, expected }) => {
      const figures = Object.entries(evaluateDetections(dataset, detections).coco);
      expect(figures.map(([name]) => name)).toEqual(expected.stat_names);
      figures.forEach(([name, figure], i) => {
        expect(Math.abs(figure - expected.stats[i]!), name).toBeLessThan(1e-9);
      });
    },
  );

  test('does not depend on the order of images, annotations of other images or detections', () => {
    fc.assert(
      fc.property(randomStudy, fc.infiniteStream(fc.nat()), ({ dataset, detections }, lots) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((value) => ({ value, lot: lots.next().value as number }))
            .sort((a, b) => a.lot - b.lot)
            .map(({ value }) => value);
        const mixed = { ...dataset, images: shuffled(dataset.images), categories: shuffled(dataset.categories) };
        expect(evaluateDetections(mixed, shuffled(detections))).toEqual(evaluateDetections(dataset, detections));
      }),
    );
  });

  test('a perfect detector has 1 everywhere that it can', () => {
    fc.assert(
      fc.property(randomStudy, ({ dataset }) => {
        const perfect = dataset.annotations
          .filter(({ isCrowd }) => !isCrowd)
          .map(({ imageId, categoryId, box }) => ({ imageId, categoryId, box, score: 1 }));
        const { coco, paper, found } = evaluateDetections(dataset, perfect);
        const { AR1: _one, AR10: _ten, ...free } = coco;
        for (const figure of [...Object.values(free), ...Object.values(paper), ...Object.values(found)]) {
          expect([1, -1]).toContain(Math.round(figure * 1e12) / 1e12);
        }
      }),
    );
  });

  test('a false alarm never raises an average precision, nor any recall', () => {
    fc.assert(
      fc.property(randomStudy, fc.double({ min: 0, max: 1, noNaN: true }), ({ dataset, detections }, score) => {
        const box = { x: 200, y: 200, width: 20, height: 20 };
        const worse = [...detections, { imageId: 3, categoryId: 1, box, score }];
        const before = evaluateDetections(dataset, detections);
        const after = evaluateDetections(dataset, worse);
        for (const name of Object.keys(before.coco) as (keyof typeof before.coco)[]) {
          expect(after.coco[name], name).toBeLessThanOrEqual(before.coco[name] + 1e-12);
        }
        expect(after.found.AP30).toBeLessThanOrEqual(before.found.AP30 + 1e-12);
      }),
    );
  });

  test('only the order of the scores counts', () => {
    fc.assert(
      fc.property(randomStudy, ({ dataset, detections }) => {
        const squeezed = detections.map((each) => ({ ...each, score: Math.tanh(each.score * 3) - 5 }));
        expect(evaluateDetections(dataset, squeezed)).toEqual(evaluateDetections(dataset, detections));
      }),
    );
  });

  test('what counts at IoU 0.5 counts at 0.3', () => {
    fc.assert(
      fc.property(randomStudy, ({ dataset, detections }) => {
        const sparse = detections.filter(
          (a) => !detections.some((b) => b !== a && a.imageId === b.imageId && intersectionArea(a.box, b.box) > 0),
        );
        const { coco, found } = evaluateDetections(dataset, sparse);
        expect(found.recall30).toBeGreaterThanOrEqual(coco.AR100 - 1e-12);
      }),
    );
  });

  test('an annotation of id 0 can be found', () => {
    const detection = { imageId: 1, categoryId: 1, box: { x: 5, y: 5, width: 20, height: 20 } };
    const dataset = datasetOf([annotate(detection, 0)]);
    expect(evaluateDetections(dataset, [{ ...detection, score: 0.4 }]).coco.AP).toBeCloseTo(1, 12);
  });

  test('no detections: 0 where there is truth, -1 where there is none', () => {
    const truth = annotate({ imageId: 1, categoryId: 1, box: { x: 5, y: 5, width: 20, height: 20 } }, 1);
    const { coco, paper, found, byCategory } = evaluateDetections(datasetOf([truth]), []);
    expect([coco.AP, coco.AR100, coco.AP_small, coco.AP_large]).toEqual([0, 0, 0, -1]);
    expect(paper).toEqual({ AP50: 0, AR100: 0, F1: 0 });
    expect(found).toEqual({ AP30: 0, recall30: 0 });
    expect(byCategory[1]).toMatchObject({ name: 'round cell', truths: 0, detections: 0, paper: { F1: -1 } });
  });

  test('a dataset without images or categories has no figures', () => {
    const { coco, byCategory } = evaluateDetections({ images: [], categories: [], annotations: [] }, []);
    expect(new Set(Object.values(coco))).toEqual(new Set([-1]));
    expect(byCategory).toEqual([]);
  });

  test('a loose box is found, but has no AP50', () => {
    const truth = { imageId: 2, categoryId: 1, box: { x: 0, y: 0, width: 10, height: 10 } };
    const loose = { ...truth, box: { x: 0, y: 0, width: 10, height: 25 }, score: 0.9 };
    const { paper, found } = evaluateDetections(datasetOf([annotate(truth, 1)]), [loose]);
    expect(paper.AP50).toBe(0);
    expect(found.AP30).toBeCloseTo(1, 12);
    expect(found.recall30).toBe(1);
  });

  test('the 101st detection of an image is not looked at', () => {
    const truth = { imageId: 1, categoryId: 1, box: { x: 0, y: 0, width: 10, height: 10 } };
    const alarms = Array.from({ length: 100 }, (_, i) => ({
      ...truth,
      box: { x: 50, y: 50, width: 10, height: 10 },
      score: 0.5 + i / 1000,
    }));
    const evaluation = evaluateDetections(datasetOf([annotate(truth, 1)]), [...alarms, { ...truth, score: 0.1 }]);
    expect(evaluation.coco.AR100).toBe(0);
    expect(evaluation.byCategory[0]!.detections).toBe(100);
  });
});
