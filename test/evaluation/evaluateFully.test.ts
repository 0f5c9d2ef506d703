import { describe, expect, test } from 'vitest';
import { evaluateDetections } from '../../src/evaluation/evaluateDetections.ts';
import { evaluateFully } from '../../src/evaluation/evaluateFully.ts';
import { formatEvaluation } from '../../src/evaluation/formatEvaluation.ts';
import { readOracleCases } from './cocoOracle.ts';
import { annotate, datasetOf } from './randomStudy.ts';

const { dataset, detections } = readOracleCases().find(({ dataset: { categories } }) => categories.length > 1)!;
const evaluation = evaluateFully(dataset, detections);
const box = { x: 10, y: 10, width: 20, height: 20 };
const truth = annotate({ imageId: 1, categoryId: 1, box }, 1);
const single = { ...datasetOf([truth]), categories: [{ id: 1, name: 'sperm' }] };

describe('evaluateFully', () => {
  test('has all that evaluateDetections has', () => {
    expect(evaluation).toMatchObject(evaluateDetections(dataset, detections));
  });

  test('its curves are those of its figures', () => {
    evaluation.curves.forEach(({ precision, id }, k) => {
      const category = evaluation.byCategory[k]!;
      expect(id).toBe(category.id);
      const mean = (iou: number) =>
        precision.find((curve) => curve.iou === iou)!.precision.reduce((a, b) => a + b) / 101;
      expect(mean(0.5)).toBeCloseTo(category.coco.AP50, 12);
      expect(mean(0.3)).toBeCloseTo(category.found.AP30, 12);
    });
  });

  test('reads the FROC and the best F1 at IoU 0.3 and 0.5', () => {
    for (const { froc, bestF1 } of evaluation.curves) {
      expect(froc.map(({ iou }) => iou)).toEqual([0.3, 0.5]);
      expect(bestF1.map(({ iou }) => iou)).toEqual([0.3, 0.5]);
    }
  });

  test('its intervals hold its figures', () => {
    for (const [name, figure] of Object.entries({ ...evaluation.paper, ...evaluation.found })) {
      const interval = evaluation.intervals[name as keyof typeof evaluation.intervals]!;
      expect(interval.lower <= figure && figure <= interval.upper, name).toBe(true);
    }
  });

  test('the exact interval holds the recall, and is not sure of a single find', () => {
    evaluation.curves.forEach(({ recall30Exact }, k) => {
      const { recall30 } = evaluation.byCategory[k]!.found;
      expect(recall30Exact!.lower < recall30 && recall30 < recall30Exact!.upper).toBe(true);
    });
    const [once] = evaluateFully(single, [{ imageId: 1, categoryId: 1, box, score: 0.9 }]).curves;
    expect(once!.recall30Exact).toEqual({ lower: expect.closeTo(0.025, 10), upper: 1 });
  });

  test('the same every time, and as JSON', () => {
    expect(JSON.parse(JSON.stringify(evaluateFully(dataset, detections)))).toEqual(
      JSON.parse(JSON.stringify(evaluation)),
    );
  });
});

describe('formatEvaluation', () => {
  const lines = formatEvaluation(evaluation).split('\n');

  test('says what each figure is, with its interval', () => {
    const { lower, upper } = evaluation.intervals.AP50!;
    const AP50 = lines.find((line) => line.startsWith('  AP50'))!;
    expect(AP50).toContain(evaluation.paper.AP50.toFixed(3));
    expect(AP50).toContain(`${lower.toFixed(3)} to ${upper.toFixed(3)}`);
    expect(AP50).toContain('average precision');
  });

  test('has a row for each category', () => {
    for (const { name, truths } of evaluation.byCategory) {
      expect(lines.some((line) => line.trim().startsWith(name) && line.includes(` ${truths} `))).toBe(true);
    }
  });

  test('a single category, found: no table of categories, dashes where the truth holds no such size', () => {
    const text = formatEvaluation(evaluateFully(single, [{ imageId: 1, categoryId: 1, box, score: 0.9 }]));
    expect(text).not.toContain('By category');
    expect(text).toMatch(/AP_large +- /);
    expect(text).toMatchInlineSnapshot(`
      "As Wu et al. 2020 measure, with 95 % intervals (patients, then their images, drawn anew 2000 times)
        AP50   1.000  1.000 to 1.000  average precision where an overlap of IoU 0.50 is a find
        AR100  1.000  1.000 to 1.000  share found by the best 100 of each image, the mean over IoU 0.50 to 0.95
        F1     1.000  1.000 to 1.000  harmonic mean of the two above (not the F1 of one threshold)

      Found, however loosely the boxes are drawn
        AP30           1.000  1.000 to 1.000  average precision where IoU 0.30 is a find, so that loosely drawn boxes do not count as misses
        recall30       1.000  1.000 to 1.000  share found at IoU 0.30 by the best 100 of each image: the rest is missed at any threshold
        froc30         1.000  1.000 to 1.000  share found at IoU 0.30, the mean over 1/8 to 8 false alarms an image
        centre AP      1.000  1.000 to 1.000  average precision where a centre within half the truth’s mean side is a find
        centre recall  1.000  1.000 to 1.000  share found in that way

      COCO (a dash: the truth holds nothing of that kind)
        AP         1.000  average precision, the mean over IoU 0.50 to 0.95
        AP50       1.000  average precision where an overlap of IoU 0.50 is a find
        AP75       1.000  average precision where only boxes that fit closely (IoU 0.75) are finds
        AP_small   1.000  AP of things up to 32 x 32 pixels
        AP_medium  -      AP of things from 32 x 32 to 96 x 96 pixels
        AP_large   -      AP of things of 96 x 96 pixels and more
        AR1        1.000  share found by the best detection of each image, the mean over IoU 0.50 to 0.95
        AR10       1.000  share found by the best 10 of each image, the same mean
        AR100      1.000  share found by the best 100 of each image, the same mean
        AR_small   1.000  AR100 of things up to 32 x 32 pixels
        AR_medium  -      AR100 of things from 32 x 32 to 96 x 96 pixels
        AR_large   -      AR100 of things of 96 x 96 pixels and more

      Share found against false alarms
        false alarms an image      0.125  0.25   0.5    1      2      4      8      mean
        found at IoU 0.30          1.000  1.000  1.000  1.000  1.000  1.000  1.000  1.000
        found at IoU 0.50          1.000  1.000  1.000  1.000  1.000  1.000  1.000  1.000
        found by centre            1.000  1.000  1.000  1.000  1.000  1.000  1.000  1.000
        false alarms a true sperm  0.125  0.25   0.5    1      2      4      8      mean
        found at IoU 0.30          1.000  1.000  1.000  1.000  1.000  1.000  1.000  1.000
        found at IoU 0.50          1.000  1.000  1.000  1.000  1.000  1.000  1.000  1.000
        found by centre            1.000  1.000  1.000  1.000  1.000  1.000  1.000  1.000
        recall30's exact binomial 95 % interval: 0.025 to 1.000
        best F1 at IoU 0.30: 1.000 at threshold 0.900 (precision 1.000, recall 1.000, 0.000 false alarms an image, none on 1.000 of the images without truth)
        best F1 at IoU 0.50: 1.000 at threshold 0.900 (precision 1.000, recall 1.000, 0.000 false alarms an image, none on 1.000 of the images without truth)
        best F1 by centre: 1.000 at threshold 0.900 (precision 1.000, recall 1.000, 0.000 false alarms an image, none on 1.000 of the images without truth)

      Kinds of error (TIDE), and AP50 if one were mended
        kind            number  AP50   gain    meaning
        classification  0       1.000  +0.000  the right place, the wrong class
        localisation    0       1.000  +0.000  the right class, a box that fits loosely (IoU 0.1 to 0.5)
        both            0       1.000  +0.000  the wrong class and a loose box
        duplicate       0       1.000  +0.000  a truth that a surer detection has found already
        background      0       1.000  +0.000  nothing there (IoU up to 0.1)
        missed          0       1.000  +0.000  a truth that no detection comes near

      By size
        size                 truths  recall30  exact 95 % interval  found by centre
        3: 20.0 px and more  1       1.000     0.025 to 1.000       1.000            fewer than 20: says little

      Work saved: 6 fields in the order of their scores
        until one has seen  fields, best first  in random order  saved
        90 % of 1           1                   3.5              72 %
        95 % of 1           1                   3.5              72 %
        99 % of 1           1                   3.5              72 %
        100 % of 1          1                   3.5              72 %

      Work saved: 1 crops in the order of their scores
        until one has seen  crops, best first  in random order  saved
        90 % of 1           1                  1                0 %
        95 % of 1           1                  1                0 %
        99 % of 1           1                  1                0 %
        100 % of 1          1                  1                0 %

      Calibration: scores are off from the share that is right by 0.100 on the mean (expected calibration error)
      "
    `);
  });

  test('without truth all are dashes', () => {
    const text = formatEvaluation(evaluateFully({ ...single, annotations: [] }, []));
    expect(text).not.toMatch(/-1|NaN|undefined/);
  });
});
