import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consensusRules } from '../../../src/evaluation/consensus/consensusSettings.ts';
import { groupBoxes, type RaterBox } from '../../../src/evaluation/consensus/groupBoxes.ts';
import { intersectionOverUnion } from '../../../src/geometry/intersectionOverUnion.ts';
import { arbitraryBoxes } from '../raters/drawnRaters.ts';

const at = (rater: string, x: number, width = 10): RaterBox => ({ rater, box: { x, y: 0, width, height: 10 } });

/** Who is in each group, for instance `ab c`. */
const told = (groups: readonly (readonly RaterBox[])[]): string =>
  groups.map((group) => group.map(({ rater }) => rater).join('')).join(' ');

// Boxes of 10 x 10: 0 and 2 apart overlap with IoU 80 / 120, 4 apart with 60 / 140, 3 apart with 70 / 130.
const row = [at('a', 0), at('b', 3), at('c', 6)];

describe('groupBoxes', () => {
  test('joins boxes of different raters that overlap enough', () => {
    expect(told(groupBoxes([at('a', 0), at('b', 2)], { iou: 0.5, rule: 'clique' }))).toBe('ab');
    expect(told(groupBoxes([at('a', 0), at('b', 4)], { iou: 0.5, rule: 'clique' }))).toBe('a b');
    expect(told(groupBoxes([at('a', 0), at('b', 4)], { iou: 60 / 140, rule: 'clique' }))).toBe('ab');
  });

  test('an overlap of 1 is asked of equal boxes, however their sums are rounded', () => {
    const box = { x: 0.1, y: 0.7, width: 0.3, height: 1.1 };
    expect(
      told(
        groupBoxes(
          [
            { rater: 'b', box },
            { rater: 'a', box },
          ],
          { iou: 1, rule: 'clique' },
        ),
      ),
    ).toBe('ab');
  });

  test('never joins two boxes of one rater', () => {
    expect(told(groupBoxes([at('a', 0), at('a', 0), at('a', 1)], { iou: 0.5, rule: 'chain' }))).toBe('a a a');
    expect(told(groupBoxes([at('a', 0), at('a', 2), at('b', 1.5)], { iou: 0.5, rule: 'chain' }))).toBe('a ba');
  });

  test('three in a row: a chain holds all, a clique and a pair the two of them', () => {
    expect(told(groupBoxes(row, { iou: 0.5, rule: 'chain' }))).toBe('abc');
    expect(told(groupBoxes(row, { iou: 0.5, rule: 'clique' }))).toBe('ab c');
    expect(told(groupBoxes(row, { iou: 0.5, rule: 'pair' }))).toBe('ab c');
    expect(told(groupBoxes([at('a', 0), at('b', 1), at('c', 2)], { iou: 0.5, rule: 'pair' }))).toBe('ab c');
    expect(told(groupBoxes([at('a', 0), at('b', 1), at('c', 2)], { iou: 0.5, rule: 'clique' }))).toBe('abc');
  });

  test('the pair that overlaps most comes first', () => {
    expect(told(groupBoxes([at('a', 0), at('b', 3), at('c', 5)], { iou: 0.5, rule: 'clique' }))).toBe('a bc');
    expect(told(groupBoxes([at('a', 0), at('b', 2), at('b', 1)], { iou: 0.5, rule: 'clique' }))).toBe('ab b');
  });

  test('nothing makes no group', () => {
    expect(groupBoxes([], { iou: 0.5, rule: 'clique' })).toEqual([]);
  });

  test('boxes without area stay alone', () => {
    expect(told(groupBoxes([at('a', 0, 0), at('b', 0, 0)], { iou: 0.1, rule: 'chain' }))).toBe('a b');
  });

  test.each(consensusRules)('%s: holds its promise for any boxes in any order', (rule) => {
    const given = arbitraryBoxes.chain((boxes) => {
      const all = Object.entries(boxes).flatMap(([rater, own]) => own.map(({ box }) => ({ rater, box })));
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
    });
    fc.assert(
      fc.property(given, fc.constantFrom(0.3, 0.5, 0.7), ([boxes, shuffled], iou) => {
        const groups = groupBoxes(boxes, { iou, rule });
        expect(groupBoxes(shuffled, { iou, rule })).toEqual(groups);
        expect(new Set(groups.flat())).toEqual(new Set(boxes));
        expect(groups.flat()).toHaveLength(boxes.length);
        for (const group of groups) {
          expect(new Set(group.map(({ rater }) => rater)).size).toBe(group.length);
          const overlapsOf = (one: RaterBox) =>
            group.filter((other) => other !== one).map((other) => intersectionOverUnion(one.box, other.box));
          for (const one of group) {
            if (group.length === 1) continue;
            expect(
              rule === 'chain' ? Math.max(...overlapsOf(one)) : Math.min(...overlapsOf(one)),
            ).toBeGreaterThanOrEqual(iou);
          }
          if (rule === 'pair') expect(group.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
