import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightedBoxFusion } from '../../src/geometry/weightedBoxFusion.ts';

const at = (x: number, score: number, categoryId = 1) => ({
  box: { x, y: 20, width: 10, height: 8 },
  score,
  categoryId,
});

describe('weightedBoxFusion', () => {
  test('a thing in both views: the mean box, weighted by the scores, and the mean score', () => {
    const [one, ...others] = weightedBoxFusion([[at(10, 0.9)], [at(12, 0.3)]], 0.55);
    expect(others).toEqual([]);
    expect(one!.score).toBeCloseTo(0.6);
    expect(one!.box.x).toBeCloseTo((10 * 0.9 + 12 * 0.3) / 1.2);
    expect(one!.box).toMatchObject({ y: 20, width: 10, height: 8 });
  });

  test('a thing in one of four views has a quarter of its score', () => {
    expect(weightedBoxFusion([[], [at(10, 0.8)], [], []], 0.55)).toEqual([at(10, 0.2)]);
  });

  test('other classes, and boxes that overlap too little, are other things; by falling score', () => {
    const fused = weightedBoxFusion([[at(10, 0.5), at(40, 0.9)], [at(10, 0.7, 2)], [at(16, 0.6)]], 0.55);
    expect(fused.map(({ box, categoryId }) => [box.x, categoryId])).toEqual([
      [40, 1],
      [10, 2],
      [16, 1],
      [10, 1],
    ]);
  });

  test('what one view tells apart stays apart', () => {
    const neighbours = [at(10, 0.9), at(12, 0.8)];
    const fused = weightedBoxFusion([neighbours, neighbours, neighbours], 0.55);
    expect(fused.map(({ box, score }) => [box.x, Number(score.toFixed(6))])).toEqual([
      [10, 0.9],
      [12, 0.8],
    ]);
  });

  test('views that agree fuse to what each shows, in any order of views', () => {
    const things = fc.uniqueArray(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 100 })), {
      selector: String,
      maxLength: 20,
    });
    fc.assert(
      fc.property(things, fc.integer({ min: 1, max: 4 }), (places, count) => {
        const view = places.map(([x, score]) => at(x * 10, score / 100));
        const fused = weightedBoxFusion(Array(count).fill(view), 0.55);
        expect(fused).toHaveLength(view.length);
        for (const [k, { score }] of fused.entries()) {
          expect(score).toBeCloseTo(view.map((one) => one.score).sort((a, b) => b - a)[k]!);
        }
      }),
    );
  });
});
