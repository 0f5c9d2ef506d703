import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centreOverlap } from '../../src/evaluation/centreOverlap.ts';
import { centreCriteria } from '../../src/evaluation/matchCriteria.ts';
import { matchDetections } from '../../src/evaluation/matchDetections.ts';
import { outcome } from '../../src/evaluation/matches.ts';
import { annotate, datasetOf } from './randomStudy.ts';

const truth = { x: 10, y: 20, width: 20, height: 10 };
/** A box whose centre lies so far from the truth's. */
const at = (across: number, down: number, side = 6) => ({
  x: 20 + across - side / 2,
  y: 25 + down - side / 2,
  width: side,
  height: side,
});

describe('centreOverlap', () => {
  test.each([
    [0, 0, 1],
    [7.5, 0, 0],
    [0, -7.5, 0],
    [4.5, 6, 0],
    [3, 4, 1 - 5 / 7.5],
    [15, 0, -1],
  ])('of a centre %f across and %f down is %f', (across, down, expected) => {
    expect(centreOverlap(at(across, down), truth, false)).toBeCloseTo(expected, 12);
  });

  test('does not care how large the detection is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (a, b) => {
        expect(centreOverlap(at(2, 1, a), truth, false)).toBeCloseTo(centreOverlap(at(2, 1, b), truth, false), 9);
      }),
    );
  });

  test('of a crowd is met anywhere within its box', () => {
    expect(centreOverlap(at(10, 5), truth, true)).toBe(0);
    expect(centreOverlap(at(10.1, 0), truth, true)).toBe(-1);
  });

  test('a truth without size is met in its very place only', () => {
    const point = { x: 5, y: 5, width: 0, height: 0 };
    expect(centreOverlap({ x: 4, y: 4, width: 2, height: 2 }, point, false)).toBe(0);
    expect(centreOverlap({ x: 4, y: 4, width: 3, height: 2 }, point, false)).toBe(-1);
  });
});

describe('centreCriteria', () => {
  const annotation = annotate({ imageId: 1, categoryId: 1, box: truth }, 1);
  const outcomes = (boxes: (typeof truth)[], crowd = false) =>
    matchDetections(
      datasetOf([{ ...annotation, isCrowd: crowd }]),
      boxes.map((box, k) => ({ imageId: 1, categoryId: 1, box, score: 1 - k / 10 })),
      centreCriteria,
    ).categories[0]!.outcomes[0]![0]!;

  test('a box that overlaps hardly at all finds the truth, just once', () => {
    expect([...outcomes([at(0, 0, 1), at(1, 0)])]).toEqual([outcome.hit, outcome.falseAlarm]);
  });

  test('half the mean side away is found, further is not', () => {
    expect([...outcomes([at(7.5, 0)])]).toEqual([outcome.hit]);
    expect([...outcomes([at(7.6, 0)])]).toEqual([outcome.falseAlarm]);
  });

  test('what lies in a crowd counts for nothing', () => {
    expect([...outcomes([at(9, 4), at(-9, 0), at(30, 0)], true)]).toEqual([
      outcome.ignored,
      outcome.ignored,
      outcome.falseAlarm,
    ]);
  });

  test('of two truths in reach the nearer is found', () => {
    const other = annotate({ imageId: 1, categoryId: 1, box: { ...truth, x: 16 } }, 2);
    const { outcomes: all, truthCounts } = matchDetections(
      datasetOf([annotation, other]),
      [at(5, 0), at(-3, 0)].map((box, k) => ({ imageId: 1, categoryId: 1, box, score: 1 - k / 10 })),
      centreCriteria,
    ).categories[0]!;
    expect([...all[0]![0]!]).toEqual([outcome.hit, outcome.hit]);
    expect(truthCounts[0]![0]).toBe(2);
  });
});
