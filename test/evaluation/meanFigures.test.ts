import { describe, expect, test } from 'vitest';
import { categoryFigures } from '../../src/evaluation/categoryFigures.ts';
import { meanFigures } from '../../src/evaluation/meanFigures.ts';
import { meanOfKnown } from '../../src/evaluation/meanOfKnown.ts';
import { paperFigures } from '../../src/evaluation/paperFigures.ts';
import { syntheticMatches } from './syntheticMatches.ts';

const half = categoryFigures(syntheticMatches([2], [{ image: 0, score: 0.9, outcome: 'hit' }]));
const full = categoryFigures(syntheticMatches([1], [{ image: 0, score: 0.9, outcome: 'hit' }]));
const none = categoryFigures(syntheticMatches([0], [{ image: 0, score: 0.9, outcome: 'falseAlarm' }]));

describe('paperFigures', () => {
  test("gives the paper's F1 for the paper's AP50 and AR100", () => {
    expect(paperFigures({ AP50: 0.741, AR100: 0.376 }).F1).toBeCloseTo(0.499, 3);
  });

  test('0 of zeros, -1 where there is no truth', () => {
    expect(paperFigures({ AP50: 0, AR100: 0 }).F1).toBe(0);
    expect(paperFigures({ AP50: -1, AR100: -1 }).F1).toBe(-1);
  });
});

describe('meanOfKnown', () => {
  test('leaves out what is not known', () => {
    expect(meanOfKnown([0.2, -1, 0.4])).toBeCloseTo(0.3, 12);
    expect(meanOfKnown([-1, -1])).toBe(-1);
    expect(meanOfKnown([])).toBe(-1);
  });
});

describe('categoryFigures', () => {
  test('of matches that are alike at every IoU and size', () => {
    expect(half.coco.AP).toBeCloseTo(51 / 101, 12);
    expect(half.coco.AP_small).toBeCloseTo(51 / 101, 12);
    expect(half.coco.AR1).toBeCloseTo(0.5, 12);
    expect(half.found).toEqual({ AP30: half.coco.AP50, recall30: 0.5 });
    expect(half.paper.AR100).toBe(half.coco.AR100);
  });

  test('-1 in all of a category without truth', () => {
    expect(new Set([none.coco, none.paper, none.found].flatMap((group) => Object.values(group)))).toEqual(
      new Set([-1]),
    );
  });
});

describe('meanFigures', () => {
  test('is the mean over categories that have truth', () => {
    const mean = meanFigures([half, none, full]);
    expect(mean.coco.AR100).toBeCloseTo(0.75, 12);
    expect(mean.found.AP30).toBeCloseTo((51 / 101 + 1) / 2, 12);
  });

  test('F1 is that of the means, not the mean of F1s', () => {
    const { paper } = meanFigures([half, full]);
    expect(paper.F1).toBeCloseTo((2 * paper.AP50 * paper.AR100) / (paper.AP50 + paper.AR100), 12);
    expect(paper.F1).not.toBeCloseTo((half.paper.F1 + full.paper.F1) / 2, 9);
  });
});
