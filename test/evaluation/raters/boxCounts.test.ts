import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxCounts, countedIous } from '../../../src/evaluation/raters/boxCounts.ts';
import { pairOverlaps } from '../../../src/evaluation/raters/pairOverlaps.ts';
import { intersectionOverUnion } from '../../../src/geometry/intersectionOverUnion.ts';
import { arbitraryBoxes, drawn, panelOf } from './drawnRaters.ts';

const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
const falling = (numbers: readonly number[]) => [...numbers].sort((a, b) => b - a);

/** The same by the letter: look for the pair of free boxes that overlaps most, again and again. */
const pairsByLetter = (first: readonly ReturnType<typeof box>[], second: typeof first): readonly number[] => {
  const free = { first: [...first], second: [...second] };
  const found: number[] = [];
  for (;;) {
    const pairs = free.first.flatMap((a) => free.second.map((b) => ({ a, b, iou: intersectionOverUnion(a, b) })));
    const [best] = pairs.sort((p, q) => q.iou - p.iou);
    if (best === undefined || best.iou === 0) return found;
    found.push(best.iou);
    free.first.splice(free.first.indexOf(best.a), 1);
    free.second.splice(free.second.indexOf(best.b), 1);
  }
};

describe('pairOverlaps', () => {
  test('pairs what overlaps most', () => {
    expect(falling(pairOverlaps([box(0), box(4)], [box(3), box(100)]))).toEqual([90 / 110]);
    expect(falling(pairOverlaps([box(0), box(4)], [box(3), box(1)]))).toEqual([90 / 110, 90 / 110]);
    expect(pairOverlaps([], [box(0)])).toEqual([]);
    expect(pairOverlaps([box(0)], [box(10)])).toEqual([]);
  });

  test('as the letter has it, both ways', () => {
    fc.assert(
      fc.property(arbitraryBoxes, ({ r0 = [], r1 = [] }) => {
        // Equal overlaps can be taken in any order; odd widths make them rare.
        const first = r0.map((each, at) => ({ ...each.box, width: each.box.width + at / 77 }));
        const second = r1.map((each, at) => ({ ...each.box, height: each.box.height + at / 91 }));
        expect(falling(pairOverlaps(first, second))).toEqual(falling(pairsByLetter(first, second)));
        expect(falling(pairOverlaps(second, first))).toEqual(falling(pairOverlaps(first, second)));
      }),
    );
  });
});

describe('boxCounts', () => {
  test('counts by image, class and least overlap', () => {
    const reference = [drawn([0, 0, 10, 10]), drawn([50, 0, 10, 10]), drawn([0, 0, 10, 10], 2)];
    const boxes = [drawn([0, 0, 10, 10]), drawn([54, 0, 10, 10]), drawn([0, 0, 10, 10], 2, 2)];
    const { images, categories } = panelOf({});
    const [sperm, round] = boxCounts(boxes, reference, images, categories);
    expect([...sperm!.boxes]).toEqual([2, 0]);
    expect([...sperm!.truths]).toEqual([2, 1]);
    expect([...sperm!.hits[countedIous.indexOf(0.3)]!]).toEqual([2, 0]);
    expect([...sperm!.hits[countedIous.indexOf(0.5)]!]).toEqual([1, 0]);
    expect([...sperm!.hits.at(-1)!]).toEqual([1, 0]);
    expect([...sperm!.overlaps]).toEqual([1, 0]);
    expect([[...round!.boxes], [...round!.truths]]).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  test('everybody finds all of their own', () => {
    fc.assert(
      fc.property(arbitraryBoxes, ({ r0 = [] }) => {
        const { images, categories } = panelOf({});
        for (const { boxes, truths, hits } of boxCounts(r0, r0, images, categories)) {
          expect(boxes).toEqual(truths);
          expect(hits[0]).toEqual(truths);
          for (const [place, counts] of hits.entries()) {
            counts.forEach((count, image) => {
              expect(count).toBeLessThanOrEqual(hits[Math.max(0, place - 1)]![image]!);
            });
          }
        }
      }),
    );
  });
});
