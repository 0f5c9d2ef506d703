import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksUntil } from '../../../src/evaluation/workSaved/looksUntil.ts';
import { seenCurve } from '../../../src/evaluation/workSaved/seenCurve.ts';
import { cropsSaved, fieldsSaved } from '../../../src/evaluation/workSaved/workSaved.ts';
import { syntheticMatches } from '../syntheticMatches.ts';

const shares = [0.9, 0.95, 0.99, 1];

/** Mean number of looks over every order. */
function meanOverOrders(sperm: readonly number[], target: number): number {
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0 ? [[]] : left.flatMap((each, k) => orders(left.toSpliced(k, 1)).map((rest) => [each, ...rest]));
  const looks = orders(sperm).map((order) => {
    const seen = order.map((_, place) => order.slice(0, place + 1).reduce((sum, count) => sum + count, 0));
    return seen.findIndex((count) => count >= target) + 1;
  });
  return looks.reduce((sum, each) => sum + each, 0) / looks.length;
}

describe('looksUntil', () => {
  test('by hand: 10 sperm in three of five fields', () => {
    const scores = Float64Array.of(0.9, 0.1, 0.5, 0.3, 0.7);
    const sperm = Int32Array.of(6, 1, 0, 0, 3);
    expect(looksUntil(scores, sperm, 10, shares)).toEqual([2, 5, 5, 5]);
  });

  test('a share that is not shown is never reached', () => {
    expect(looksUntil(Float64Array.of(0.9, 0.5), Int32Array.of(8, 1), 10, shares)).toEqual([
      2,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('in random order is the mean over all orders', () => {
    for (const sperm of [
      [3, 0, 1, 0],
      [1, 1, 1, 1, 1],
      [0, 0, 0, 2],
    ]) {
      const total = sperm.reduce((sum, count) => sum + count, 0);
      const [half, all] = looksUntil(new Float64Array(sperm.length), Int32Array.from(sperm), total, [0.5, 1]);
      expect(half).toBeCloseTo(meanOverOrders(sperm, Math.ceil(total / 2)), 0);
      expect(Math.abs(all! - meanOverOrders(sperm, total))).toBeLessThan(0.15);
    }
  });

  test('one field with sperm among many is met half way', () => {
    const sperm = new Int32Array(99);
    sperm[40] = 2;
    const [looks] = looksUntil(new Float64Array(99), sperm, 2, [1]);
    expect(Math.abs(looks! - 50)).toBeLessThan(4);
  });

  test('rises with the share and needs no more than everything', () => {
    const items = fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(items, (list) => {
        const scores = Float64Array.from(list, ([score]) => score);
        const sperm = Int32Array.from(list, ([, count]) => count);
        const total = sperm.reduce((sum, count) => sum + count, 0);
        const looks = looksUntil(scores, sperm, total, shares).map((each) => each!);
        expect(looks).toEqual(looks.toSorted((a, b) => a - b));
        expect(looks.at(-1)!).toBeLessThanOrEqual(list.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('seenCurve', () => {
  test('starts at 0, rises, ends at what is shown', () => {
    const items = fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(items, fc.nat(5), (list, hidden) => {
        const sperm = Int32Array.from(list, ([, count]) => count);
        const shown = sperm.reduce((sum, count) => sum + count, 0);
        fc.pre(shown + hidden > 0);
        const curve = seenCurve(
          Float64Array.from(list, ([score]) => score),
          sperm,
          shown + hidden,
        );
        expect(curve.length).toBe(101);
        expect(curve[0]).toBe(0);
        expect(curve[100]).toBeCloseTo(shown / (shown + hidden), 12);
        curve.forEach((value, k) => {
          expect(k === 0 || value >= curve[k - 1]! - 1e-12).toBe(true);
        });
      }),
    );
  });

  test('is a straight line where scores tell nothing', () => {
    const curve = seenCurve(new Float64Array(4), Int32Array.of(4, 0, 0, 0), 4);
    expect([0, 25, 50, 60, 100].map((k) => curve[k])).toEqual([0, 0.25, 0.5, 0.6, 1]);
  });

  test('by hand', () => {
    const curve = seenCurve(Float64Array.of(0.1, 0.9), Int32Array.of(1, 3), 4);
    expect([0, 25, 50, 75, 100].map((k) => curve[k])).toEqual([0, 0.375, 0.75, 0.875, 1]);
  });
});

describe('fieldsSaved and cropsSaved', () => {
  const matches = syntheticMatches(
    [0, 3, 0, 1],
    [
      { image: 1, score: 0.9, outcome: 'hit' },
      { image: 1, score: 0.8, outcome: 'hit' },
      { image: 0, score: 0.7, outcome: 'falseAlarm' },
      { image: 3, score: 0.6, outcome: 'hit' },
      { image: 2, score: 0.95, outcome: 'ignored' },
    ],
  );

  test('a field is seen whole, also what no detection points at', () => {
    const { items, sperm, until } = fieldsSaved([matches], 0, 4)!;
    expect([items, sperm]).toEqual([4, 4]);
    expect(until.map(({ looks }) => looks)).toEqual([3, 3, 3, 3]);
    for (const { looks, randomLooks, saved } of until) expect(saved).toBeCloseTo(1 - looks! / randomLooks!, 12);
    expect(Math.abs(until[3]!.randomLooks! - (2 * 5) / 3)).toBeLessThan(0.1);
  });

  test('a crop shows what it found; what nothing points at is never seen', () => {
    const { items, until, curve } = cropsSaved([matches], 0)!;
    expect(items).toBe(4);
    expect(until.map(({ looks, saved }) => [looks, saved])).toEqual(until.map(() => [undefined, undefined]));
    expect(curve[100]).toBe(3 / 4);
    expect(curve[50]).toBe(2 / 4);
  });

  test('categories are looked at together', () => {
    const other = syntheticMatches([1, 0, 0, 0], [{ image: 0, score: 0.99, outcome: 'hit' }]);
    const { sperm, until } = fieldsSaved([matches, other], 0, 4)!;
    expect(sperm).toBe(5);
    expect(until.map(({ looks }) => looks)).toEqual([3, 3, 3, 3]);
    expect(cropsSaved([matches, other], 0)!.items).toBe(5);
  });

  test('nothing without truth, or without anything to look at', () => {
    expect(fieldsSaved([syntheticMatches([0], [])], 0, 1)).toBeUndefined();
    expect(fieldsSaved([], 0, 0)).toBeUndefined();
    expect(cropsSaved([syntheticMatches([2], [])], 0)).toBeUndefined();
  });
});
