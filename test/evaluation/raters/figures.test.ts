import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateDetections } from '../../../src/evaluation/evaluateDetections.ts';
import { type BenchmarkFigures, benchmarkNames } from '../../../src/evaluation/raters/benchmarkFigures.ts';
import { bestSharedThreshold } from '../../../src/evaluation/raters/bestSharedThreshold.ts';
import { boxCounts } from '../../../src/evaluation/raters/boxCounts.ts';
import { figureTitles } from '../../../src/evaluation/raters/figureTitles.ts';
import { modelFigures } from '../../../src/evaluation/raters/modelFigures.ts';
import { placedDataset } from '../../../src/evaluation/raters/placedDataset.ts';
import { raterFigures } from '../../../src/evaluation/raters/raterFigures.ts';
import { randomStudy } from '../randomStudy.ts';
import { arbitraryBoxes, type Drawn, drawn, panelOf } from './drawnRaters.ts';

const panel = panelOf({});
const once = new Int32Array(2).fill(1);

const figuresOfRater = (boxes: readonly Drawn[], reference: readonly Drawn[], weights = once): BenchmarkFigures =>
  raterFigures(boxCounts(boxes, reference, panel.images, panel.categories))(weights);

const figuresOfModel = (
  boxes: readonly Drawn[],
  reference: readonly Drawn[],
  { threshold = 0, weights = once, scoreOf = (at: number) => 1 / (1 + at) } = {},
): BenchmarkFigures => {
  const detections = boxes.map((each, at) => ({ ...each, score: scoreOf(at) }));
  return modelFigures(detections, placedDataset(panel, reference), threshold)(weights);
};

// 10 x 10 boxes: 2 apart overlap by 80 / 120, which COCO's IoUs 0.5 to 0.65 accept.
const reference = [drawn([0, 0, 10, 10]), drawn([50, 0, 10, 10]), drawn([100, 0, 10, 10]), drawn([0, 0, 10, 10], 2)];
const boxes = [drawn([0, 0, 10, 10]), drawn([52, 0, 10, 10]), drawn([150, 150, 10, 10])];

describe('raterFigures', () => {
  test('worked by hand', () => {
    const figures = figuresOfRater(boxes, reference);
    const AR100 = (0.5 * 4 + 0.25 * 6) / 10;
    const AP = 51 / 101;
    const harmonic = (a: number, b: number) => expect.closeTo((2 * a * b) / (a + b), 12);
    expect(figures).toEqual({
      AP50Worst: expect.closeTo((AP * 2) / 3, 12),
      AP50Best: expect.closeTo(AP, 12),
      AR100: expect.closeTo(AR100, 12),
      paperF1Worst: harmonic((AP * 2) / 3, AR100),
      paperF1Best: harmonic(AP, AR100),
      AP30Worst: expect.closeTo((AP * 2) / 3, 12),
      AP30Best: expect.closeTo(AP, 12),
      recall30: 0.5,
      precision: 2 / 3,
      recall: 0.5,
      F1: 4 / 7,
      meanIou: expect.closeTo((1 + 80 / 120) / 2, 12),
      falseAlarmsPerImage: 0.5,
    });
  });

  test('nothing drawn, nothing to be found', () => {
    expect(figuresOfRater([], reference)).toMatchObject({ AP50Best: 0, precision: 1, recall: 0, F1: 0, meanIou: -1 });
    expect(figuresOfRater(boxes, [])).toMatchObject({
      AP50Worst: -1,
      AR100: -1,
      paperF1Best: -1,
      precision: 0,
      recall: -1,
      F1: -1,
      falseAlarmsPerImage: 1.5,
    });
  });

  test('a resample is the same as its images written out', () => {
    fc.assert(
      fc.property(arbitraryBoxes, fc.nat(3), fc.nat(3), ({ r0 = [], r1 = [] }, first, second) => {
        fc.pre(first + second > 0);
        const copies = [...Array(first).fill(1), ...Array(second).fill(2)] as readonly number[];
        const written = (own: readonly Drawn[]) =>
          copies.flatMap((imageId, at) =>
            own.filter((each) => each.imageId === imageId).map((each) => ({ ...each, imageId: at + 1 })),
          );
        const long = panelOf({}, copies.length);
        const counts = boxCounts(written(r0), written(r1), long.images, long.categories);
        const expected = raterFigures(counts)(new Int32Array(copies.length).fill(1));
        const figures = figuresOfRater(r0, r1, Int32Array.of(first, second));
        for (const name of benchmarkNames) expect(figures[name]).toBeCloseTo(expected[name], 12);
      }),
    );
  });
});

describe('modelFigures', () => {
  test('worked by hand: the false alarm last, then first', () => {
    expect(figuresOfModel(boxes, reference)).toMatchObject({
      AP50Worst: expect.closeTo(51 / 101, 12),
      AP50Best: expect.closeTo(51 / 101, 12),
      AR100: expect.closeTo(0.35, 12),
      F1: 4 / 7,
    });
    expect(figuresOfModel([...boxes].reverse(), reference).AP50Best).toBeCloseTo(((51 / 101) * 2) / 3, 12);
  });

  test('the threshold hides boxes from all but AP and AR', () => {
    const all = figuresOfModel(boxes, reference);
    const best = figuresOfModel(boxes, reference, { threshold: 0.9 });
    expect(best).toMatchObject({
      precision: 1,
      recall: 0.25,
      F1: 0.4,
      meanIou: 1,
      falseAlarmsPerImage: 0,
      recall30: 0.25,
    });
    for (const name of ['AP50Best', 'AR100', 'paperF1Best', 'AP30Best'] as const) expect(best[name]).toBe(all[name]);
  });

  test('AP50, AR100 and the paper’s F1 are those that evaluate has', () => {
    fc.assert(
      fc.property(randomStudy, ({ dataset, detections }) => {
        const plain = { ...dataset, annotations: dataset.annotations.map((each) => ({ ...each, isCrowd: false })) };
        const figures = modelFigures(detections, plain, 0)(new Int32Array(6).fill(1));
        const { paper, found } = evaluateDetections(plain, detections);
        expect(figures.AP50Best).toBeCloseTo(paper.AP50, 9);
        expect(figures.AR100).toBeCloseTo(paper.AR100, 9);
        expect(figures.paperF1Best).toBeCloseTo(paper.F1, 9);
        expect(figures.AP30Best).toBeCloseTo(found.AP30, 9);
      }),
      { numRuns: 50 },
    );
  });

  test('lies in the range of a rater who drew the same, where boxes lie apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 9 }),
        (things) => {
          const at = (place: number) => drawn([place * 20, 0, 10, 10]);
          const own = things.flatMap(([isDrawn], place) => (isDrawn ? [at(place)] : []));
          const truths = things.flatMap(([, isTrue], place) => (isTrue ? [at(place)] : []));
          const rater = figuresOfRater(own, truths);
          const model = figuresOfModel(own, truths, { scoreOf: (place) => things[place]![2] });
          expect(model.AP50Best).toBeGreaterThanOrEqual(rater.AP50Worst - 1e-12);
          expect(model.AP50Best).toBeLessThanOrEqual(rater.AP50Best + 1e-12);
          for (const name of ['AR100', 'precision', 'recall', 'F1', 'meanIou', 'falseAlarmsPerImage'] as const) {
            expect(model[name]).toBeCloseTo(rater[name], 12);
          }
        },
      ),
    );
  });
});

describe('bestSharedThreshold', () => {
  test('keeps the hits and leaves the later false alarms', () => {
    const detections = boxes.map((each, at) => ({ ...each, score: 1 / (1 + at) }));
    expect(bestSharedThreshold(detections, placedDataset(panel, reference))).toBe(0.5);
  });

  test('is 0 where nothing is right', () => {
    expect(bestSharedThreshold([], placedDataset(panel, reference))).toBe(0);
    expect(bestSharedThreshold([{ ...boxes[2]!, score: 0.7 }], placedDataset(panel, reference))).toBe(0);
  });
});

describe('placedDataset', () => {
  test('numbers boxes and takes their areas', () => {
    const { annotations } = placedDataset(panel, reference.slice(2));
    expect(annotations.map(({ id, imageId, area, isCrowd }) => [id, imageId, area, isCrowd])).toEqual([
      [1, 1, 100, false],
      [2, 2, 100, false],
    ]);
  });
});

describe('figureTitles', () => {
  test('show every figure once', () => {
    expect(figureTitles.flatMap(({ names }) => names).sort()).toEqual([...benchmarkNames].sort());
  });
});
