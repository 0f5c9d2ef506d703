import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intersectionOverUnion } from '../../src/geometry/intersectionOverUnion.ts';
import { type SuppressOptions, suppress } from '../../src/geometry/suppress.ts';

interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly score: number;
  readonly category: number;
}

/** Small whole numbers, so that ties and equal boxes are frequent and every area is exact. */
const candidates = fc.array(
  fc.record<Candidate>({
    x: fc.integer({ min: 0, max: 20 }),
    y: fc.integer({ min: 0, max: 20 }),
    width: fc.integer({ min: 0, max: 12 }),
    height: fc.integer({ min: 0, max: 12 }),
    score: fc.integer({ min: 0, max: 8 }).map((n) => n / 8),
    category: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 40 },
);

const settings = fc.record({
  iouThreshold: fc.constantFrom(0.1, 0.3, 0.45, 0.6, 0.7),
  maximum: fc.integer({ min: 0, max: 50 }),
  scoreThreshold: fc.constantFrom(0, 0.25, 0.3, 1),
});

const corners = (list: readonly Candidate[]) =>
  Float32Array.from(list.flatMap(({ x, y, width, height }) => [x, y, x + width, y + height]));
const scoresOf = (list: readonly Candidate[]) => Float32Array.from(list, ({ score }) => score);
const categoriesOf = (list: readonly Candidate[]) => Int32Array.from(list, ({ category }) => category);

/** As textbooks write it: take the best, throw away what overlaps it, repeat. */
function suppressNaively(list: readonly Candidate[], options: Required<SuppressOptions>): number[] {
  let left = list.map((_, index) => index).filter((index) => list[index]!.score >= options.scoreThreshold);
  const kept: number[] = [];
  while (left.length > 0) {
    const best = left.reduce((a, b) => (list[b]!.score > list[a]!.score ? b : a));
    kept.push(best);
    left = left.filter(
      (index) =>
        index !== best &&
        (list[index]!.category !== list[best]!.category ||
          intersectionOverUnion(list[index]!, list[best]!) <= options.iouThreshold),
    );
  }
  return kept.slice(0, options.maximum);
}

describe('suppress', () => {
  test('keeps what the textbook loop keeps, in its order', () => {
    fc.assert(
      fc.property(candidates, settings, (list, options) => {
        const kept = suppress(corners(list), scoresOf(list), categoriesOf(list), options);
        expect([...kept]).toEqual(suppressNaively(list, options));
      }),
      { numRuns: 300 },
    );
  });

  test('without categories all boxes are of one', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const one = new Int32Array(list.length);
        expect(suppress(corners(list), scoresOf(list))).toEqual(suppress(corners(list), scoresOf(list), one));
      }),
    );
  });

  test('is the union of what each category keeps alone', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const together = [...suppress(corners(list), scoresOf(list), categoriesOf(list))].sort((a, b) => a - b);
        const apart = [0, 1, 2].flatMap((category) => {
          const indices = list.flatMap((candidate, index) => (candidate.category === category ? [index] : []));
          const own = indices.map((index) => list[index]!);
          return [...suppress(corners(own), scoresOf(own))].map((index) => indices[index]!);
        });
        expect(together).toEqual(apart.sort((a, b) => a - b));
      }),
    );
  });

  test('what it kept it keeps again', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const kept = [...suppress(corners(list), scoresOf(list), categoriesOf(list))].map((index) => list[index]!);
        const again = suppress(corners(kept), scoresOf(kept), categoriesOf(kept));
        expect([...again]).toEqual(kept.map((_, index) => index));
      }),
    );
  });

  test('a box at exactly the threshold stays', () => {
    const boxes = Float32Array.of(0, 0, 10, 10, 0, 0, 10, 5);
    const scores = Float32Array.of(0.9, 0.8);
    expect([...suppress(boxes, scores, undefined, { iouThreshold: 0.5 })]).toEqual([0, 1]);
    expect([...suppress(boxes, scores, undefined, { iouThreshold: 0.49 })]).toEqual([0]);
  });

  test('a suppressed box suppresses nothing', () => {
    const boxes = Float32Array.of(0, 0, 10, 10, 3, 0, 13, 10, 6, 0, 16, 10);
    const scores = Float32Array.of(0.9, 0.8, 0.7);
    expect([...suppress(boxes, scores, undefined, { iouThreshold: 0.5 })]).toEqual([0, 2]);
  });

  test('equal scores keep the order they came in', () => {
    const boxes = Float32Array.of(0, 0, 1, 1, 5, 5, 6, 6, 9, 9, 10, 10);
    expect([...suppress(boxes, Float32Array.of(0.5, 0.5, 0.5), undefined, { maximum: 2 })]).toEqual([0, 1]);
  });

  test('never keeps a score that is not a number', () => {
    const boxes = Float32Array.of(0, 0, 1, 1, 5, 5, 6, 6);
    expect([...suppress(boxes, Float32Array.of(Number.NaN, 0.1))]).toEqual([1]);
  });

  test('keeps at most 100 unless told otherwise, and nothing of nothing', () => {
    const boxes = Float32Array.from({ length: 1200 }, (_, i) => Math.floor(i / 4) * 2 + (i % 4 < 2 ? 0 : 1));
    expect(suppress(boxes, new Float32Array(300)).length).toBe(100);
    expect(suppress(boxes, new Float32Array(300), undefined, { maximum: 300 }).length).toBe(300);
    expect(suppress(new Float32Array(0), new Float32Array(0)).length).toBe(0);
  });

  test('of 30,000 candidates in one place the best is left', () => {
    const count = 30_000;
    const boxes = new Float32Array(count * 4).map((_, i) => (i % 4 < 2 ? 0 : 10));
    const scores = new Float32Array(count).map((_, i) => ((i * 7919) % count) / count);
    const best = scores.indexOf(Math.max(...scores));
    expect([...suppress(boxes, scores, undefined, { scoreThreshold: 0.5 })]).toEqual([best]);
  });
});
