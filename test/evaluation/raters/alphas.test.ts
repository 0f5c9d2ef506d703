import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperConsensus } from '../../../src/evaluation/consensus/consensusSettings.ts';
import { alphas } from '../../../src/evaluation/raters/alphas.ts';
import { areaAlpha } from '../../../src/evaluation/raters/areaAlpha.ts';
import { clusterUnits } from '../../../src/evaluation/raters/clusterUnits.ts';
import { coverage } from '../../../src/evaluation/raters/coverage.ts';
import { nominalAlpha } from '../../../src/evaluation/raters/nominalAlpha.ts';
import { arbitraryBoxes, drawn, panelOf } from './drawnRaters.ts';

const once = (count: number) => new Int32Array(count).fill(1);

// Krippendorff, Computing Krippendorff's alpha-reliability (2011), part C: four observers, twelve units, blanks left out.
const krippendorff = ['111', '2232', '3333', '3333', '2222', '1234', '4444', '1121', '2222', '555', '11', '3'].map(
  (values) => [...values],
);

describe('nominalAlpha', () => {
  test('Krippendorff’s own example', () => {
    expect(nominalAlpha([krippendorff])(once(1))).toBeCloseTo(0.743, 3);
  });

  test('it does not matter which image a unit is in', () => {
    const halves = [krippendorff.slice(0, 5), krippendorff.slice(5)];
    expect(nominalAlpha(halves)(once(2))).toBeCloseTo(nominalAlpha([krippendorff])(once(1)), 12);
  });

  test('weights take images so often', () => {
    const twice = nominalAlpha([[...krippendorff, ...krippendorff]])(once(1));
    expect(nominalAlpha([krippendorff, [['9', '8']]])(Int32Array.of(2, 0))).toBeCloseTo(twice, 12);
  });

  test('two of two: 1 - (n - 1) o01 / (n0 n1)', () => {
    const units = ['aa', 'ab', 'bb', 'ab', 'aa'].map((values) => [...values]);
    expect(nominalAlpha([units])(once(1))).toBeCloseTo(1 - (9 * 2) / (6 * 4), 12);
  });

  test('is 1 where all agree and not defined where nothing could disagree', () => {
    expect(
      nominalAlpha([
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
      ])(once(1)),
    ).toBe(1);
    expect(
      nominalAlpha([
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
      ])(once(1)),
    ).toBeNaN();
    expect(nominalAlpha([[]])(once(1))).toBeNaN();
    expect(nominalAlpha([[['a'], ['b']]])(once(1))).toBeNaN();
  });
});

describe('clusterUnits', () => {
  test('each thing has a word of each rater', () => {
    const panel = panelOf({
      a: [drawn([0, 0, 10, 10]), drawn([50, 0, 10, 10], 1, 2)],
      b: [drawn([1, 0, 10, 10], 1, 2)],
      c: [drawn([0, 0, 10, 10], 2)],
    });
    expect(clusterUnits(panel, paperConsensus)).toEqual([
      [
        ['class sperm', 'class round cell', 'absent'],
        ['class round cell', 'absent', 'absent'],
      ],
      [['absent', 'absent', 'class sperm']],
    ]);
  });
});

describe('coverage', () => {
  test('counts points of a grid as looking at each of them does', () => {
    const side = fc.integer({ min: 1, max: 6 });
    const place = fc.integer({ min: 0, max: 8 });
    const box = fc.record({ x: place, y: place, width: side, height: side });
    const raters = fc.array(fc.array(box, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(raters, (given) => {
        const expected = new Float64Array(given.length + 1);
        for (let x = 0; x < 14; x++) {
          for (let y = 0; y < 14; y++) {
            const votes = given.filter((boxes) =>
              boxes.some((b) => x >= b.x && x < b.x + b.width && y >= b.y && y < b.y + b.height),
            ).length;
            if (votes > 0) expected[votes]!++;
          }
        }
        expect(coverage(given)).toEqual(expected);
      }),
    );
  });
});

const square = (boxes: Parameters<typeof panelOf>[0]) => {
  const panel = panelOf(boxes, 1);
  return { ...panel, images: panel.images.map((image) => ({ ...image, width: 10, height: 10 })) };
};

describe('areaAlpha', () => {
  test('worked by hand', () => {
    const left = drawn([0, 0, 5, 10]);
    expect(areaAlpha(square({ a: [left], b: [left] }))(once(1))).toBe(1);
    expect(areaAlpha(square({ a: [left], b: [drawn([5, 0, 5, 10])] }))(once(1))).toBe(-1);
    expect(areaAlpha(square({ a: [left], b: [drawn([0, 0, 2.5, 10])] }))(once(1))).toBeCloseTo(1 - 0.25 / 0.46875, 12);
  });

  test('what lies beyond the image does not count', () => {
    const panel = square({ a: [drawn([0, 0, 5, 10])], b: [drawn([-90, 0, 95, 10])] });
    expect(areaAlpha(panel)(once(1))).toBe(1);
  });

  test('is not defined without boxes or sizes', () => {
    expect(areaAlpha(square({ a: [], b: [] }))(once(1))).toBeNaN();
    const panel = panelOf({ a: [drawn([0, 0, 5, 5])], b: [drawn([0, 0, 5, 5])] }, 1);
    const sizeless = panel.images.map((image) => ({ ...image, width: 0, height: 0 }));
    expect(areaAlpha({ ...panel, images: sizeless })(once(1))).toBeNaN();
  });
});

describe('alphas', () => {
  test('the raters’ order does not matter, and none is above 1', () => {
    fc.assert(
      fc.property(arbitraryBoxes, (boxes) => {
        const turned = Object.fromEntries(Object.entries(boxes).reverse());
        const of = (given: typeof boxes) => alphas(panelOf(given), paperConsensus, [[0], [1]], { resamples: 5 });
        const { things, area } = of(boxes);
        expect(of(turned).things.value ?? 9).toBeCloseTo(things.value ?? 9, 12);
        expect(of(turned).area.value ?? 9).toBeCloseTo(area.value ?? 9, 12);
        expect(things.value ?? 0).toBeLessThanOrEqual(1);
        expect(area.value ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 30 },
    );
  });

  test('says nothing where nothing was drawn', () => {
    const none = { value: undefined, interval: undefined };
    expect(alphas(panelOf({ a: [], b: [] }), paperConsensus, [[0, 1]], { resamples: 5 })).toEqual({
      things: none,
      area: none,
    });
  });
});
