import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/geometry/box.ts';
import { intersectionArea, intersectionOverUnion } from '../../src/geometry/intersectionOverUnion.ts';
import { decodeBoxes } from '../../src/network/boxCoding.ts';
import type { DefaultBoxes } from '../../src/network/defaultBoxes/defaultBoxes.ts';
import { featureMapSizes } from '../../src/network/defaultBoxes/featureMapSizes.ts';
import { indexDefaultBoxes } from '../../src/network/defaultBoxes/indexDefaultBoxes.ts';
import { pixelDefaultBoxes } from '../../src/network/defaultBoxes/pixelDefaultBoxes.ts';
import { ssdAnchorGenerator } from '../../src/network/defaultBoxes/ssdAnchorGenerator.ts';
import { markedBackground, matchDefaultBoxes, type TruthBox } from '../../src/training/matching.ts';

const input = { width: 160, height: 96 };
const square = (side: number) => ({ width: side, height: side });
const small = pixelDefaultBoxes({
  inputHeight: input.height,
  inputWidth: input.width,
  levels: [
    { stride: 8, sizes: [square(10), square(16)] },
    { stride: 32, sizes: [square(48), { width: 80, height: 40 }] },
  ],
});
const paper = ssdAnchorGenerator({
  inputHeight: input.height,
  inputWidth: input.width,
  featureMaps: featureMapSizes(input.height, input.width, [16, 32, 64]),
});
const sets = [small, paper].map((boxes) => ({ boxes, index: indexDefaultBoxes(boxes), pixels: inPixels(boxes) }));

function inPixels({ count, values }: DefaultBoxes): Box[] {
  return Array.from({ length: count }, (_, box) => {
    const [y, x, height, width] = values.subarray(box * 4);
    const size = { width: width * input.width, height: height * input.height };
    return { x: x * input.width - size.width / 2, y: y * input.height - size.height / 2, ...size };
  });
}

function truth(x: number, y: number, width: number, height: number, more: Partial<TruthBox> = {}): TruthBox {
  return { box: { x, y, width, height }, classIndex: 1, isCrowd: false, ...more };
}

/** The same rules over the whole matrix of overlaps, the greatest pair looked for anew each time. */
function matchByMatrix(defaults: readonly Box[], truths: readonly TruthBox[]): number[] {
  const overlap = defaults.map((box) => truths.map((t) => (t.isCrowd ? 0 : intersectionOverUnion(box, t.box))));
  const truthOf = overlap.map((row) => {
    const best = Math.max(0, ...row);
    return best >= 0.5 ? row.indexOf(best) : -1;
  });
  const free = new Set(defaults.keys());
  const waiting = new Set(truths.flatMap((t, k) => (t.isCrowd ? [] : [k])));
  for (;;) {
    let best = { overlap: 0, box: -1, truth: -1 };
    for (const k of waiting) {
      for (const box of free) {
        if (overlap[box][k] > best.overlap) best = { overlap: overlap[box][k], box, truth: k };
      }
    }
    if (best.overlap === 0) break;
    truthOf[best.box] = best.truth;
    free.delete(best.box);
    waiting.delete(best.truth);
  }
  return defaults.map((box, k) => {
    if (truthOf[k] >= 0) return truths[truthOf[k]].classIndex;
    const inCrowd = truths.some((t) => t.isCrowd && intersectionArea(box, t.box) > 0.5 * box.width * box.height);
    return inCrowd ? -1 : 0;
  });
}

const anyTruth = fc.record({
  box: fc.record({
    x: fc.double({ min: -5, max: 150, noNaN: true }),
    y: fc.double({ min: -5, max: 90, noNaN: true }),
    width: fc.double({ min: 6, max: 120, noNaN: true }),
    height: fc.double({ min: 6, max: 90, noNaN: true }),
  }),
  classIndex: fc.integer({ min: 1, max: 3 }),
  isCrowd: fc.boolean(),
});

describe('on any image', () => {
  test('the classes are those of a search through the whole matrix', () => {
    fc.assert(
      fc.property(fc.nat(1), fc.array(anyTruth, { maxLength: 12 }), (set, truths) => {
        const { index, pixels } = sets[set];
        const { classes, matches } = matchDefaultBoxes(index, truths, input);
        expect(Array.from(classes)).toEqual(matchByMatrix(pixels, truths));
        expect(matches).toBe(classes.filter((c) => c > 0).length);
      }),
    );
  });

  test('each positive decodes to a truth box of its class, and the rest are 0', () => {
    fc.assert(
      fc.property(fc.nat(1), fc.array(anyTruth, { maxLength: 12 }), (set, truths) => {
        const { boxes, index } = sets[set];
        const { classes, codes } = matchDefaultBoxes(index, truths, input);
        const corners = decodeBoxes(codes, boxes);
        classes.forEach((c, box) => {
          const [left, top, right, bottom] = corners.subarray(box * 4);
          const isIt = ({ box: t, classIndex, isCrowd }: TruthBox) =>
            !isCrowd &&
            classIndex === c &&
            Math.abs(left * input.width - t.x) < 1e-3 &&
            Math.abs(top * input.height - t.y) < 1e-3 &&
            Math.abs((right - left) * input.width - t.width) < 1e-3 &&
            Math.abs((bottom - top) * input.height - t.height) < 1e-3;
          if (c > 0) expect(truths.some(isIt)).toBe(true);
          else expect(codes.subarray(box * 4, box * 4 + 4)).toEqual(new Float32Array(4));
        });
      }),
      { numRuns: 30 },
    );
  });

  // More than 7 of them at one place of the border could find too few default boxes that they overlap.
  test('every truth box has at least one default box', () => {
    fc.assert(
      fc.property(fc.array(anyTruth, { minLength: 1, maxLength: 6 }), (drawn) => {
        const truths = drawn.map((t, k) => ({ ...t, classIndex: k + 1, isCrowd: false }));
        const { classes, unmatchedTruths } = matchDefaultBoxes(sets[0].index, truths, input);
        expect(unmatchedTruths).toBe(0);
        expect(new Set(classes.filter((c) => c > 0)).size).toBe(truths.length);
      }),
    );
  });
});

test('nothing in the image: all background', () => {
  const { classes, codes, matches } = matchDefaultBoxes(sets[0].index, [], input);
  expect(matches).toBe(0);
  expect(classes).toEqual(new Int32Array(small.count));
  expect(codes).toEqual(new Float32Array(small.count * 4));
});

test('a truth box that no default box fits takes its best one and no more', () => {
  const { classes, matches } = matchDefaultBoxes(sets[1].index, [truth(50, 40, 3, 3, { classIndex: 2 })], input);
  expect(matches).toBe(1);
  expect(classes.filter((c) => c === 2).length).toBe(1);
});

test('an overlap of exactly one half is a match', () => {
  const boxes = { count: 2, values: Float32Array.of(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25) };
  const { matches } = matchDefaultBoxes(indexDefaultBoxes(boxes), [truth(0.25, 0.25, 0.5, 0.5)], square(1));
  expect(matches).toBe(2);
});

test('two truth boxes that want one default box both get one, the closer first', () => {
  const boxes = { count: 2, values: Float32Array.of(0.5, 0.5, 0.2, 0.2, 0.5, 0.75, 0.2, 0.2) };
  const index = indexDefaultBoxes(boxes);
  const closer = truth(0.45, 0.4, 0.2, 0.2, { classIndex: 1 });
  const further = truth(0.52, 0.4, 0.2, 0.2, { classIndex: 2 });
  for (const truths of [
    [closer, further],
    [further, closer],
  ]) {
    expect(Array.from(matchDefaultBoxes(index, truths, square(1)).classes)).toEqual([1, 2]);
  }
});

test('more truth boxes than default boxes: the rest are counted', () => {
  const index = indexDefaultBoxes({ count: 1, values: Float32Array.of(0.5, 0.5, 0.5, 0.5) });
  const truths = [truth(0.3, 0.3, 0.3, 0.3), truth(0.25, 0.25, 0.5, 0.5, { classIndex: 2 }), truth(2, 2, 1, 1)];
  const { classes, matches, unmatchedTruths } = matchDefaultBoxes(index, truths, square(1));
  expect({ classes: Array.from(classes), matches, unmatchedTruths }).toEqual({
    classes: [2],
    matches: 1,
    unmatchedTruths: 2,
  });
});

test('default boxes mostly inside a crowd teach nothing, but for those of a truth box', () => {
  const crowd = truth(0, 0, 80, 96, { isCrowd: true });
  const { classes, matches } = matchDefaultBoxes(sets[0].index, [crowd, truth(19, 19, 10, 10)], input);
  expect(matches).toBeGreaterThan(0);
  sets[0].pixels.forEach((box, k) => {
    const isLeft = intersectionArea(box, crowd.box) > (box.width * box.height) / 2;
    if (classes[k] !== 1) expect(classes[k]).toBe(isLeft ? -1 : 0);
  });
});

test('marked background has the default boxes that overlap it by half, but for those of a truth box', () => {
  const marked = truth(20, 20, 16, 16, { classIndex: 0 });
  const alone = matchDefaultBoxes(sets[0].index, [marked], input);
  expect(alone.matches).toBe(0);
  expect(alone.codes.every((code) => code === 0)).toBe(true);
  sets[0].pixels.forEach((box, k) => {
    expect(alone.classes[k]).toBe(intersectionOverUnion(box, marked.box) >= 0.5 ? markedBackground : 0);
  });
  expect(alone.classes).toContain(markedBackground);
  const beside = matchDefaultBoxes(sets[0].index, [marked, truth(22, 20, 16, 16)], input);
  const only = matchDefaultBoxes(sets[0].index, [truth(22, 20, 16, 16)], input);
  expect(beside.classes.map((c) => Math.max(0, c))).toEqual(only.classes);
  expect(beside.codes).toEqual(only.codes);
});

test.each([
  ['no width', truth(1, 1, 0, 5), /box 1 .*no area.*1, 1, 0, 5/],
  ['a negative height', truth(1, 1, 5, -5), /no area/],
  ['a side that is not a number', truth(1, 1, Number.NaN, 5), /no area/],
  ['an infinite place', truth(Number.POSITIVE_INFINITY, 1, 5, 5), /no area/],
  ['a class below the background', truth(1, 1, 5, 5, { classIndex: -1 }), /class -1/],
  ['half a class', truth(1, 1, 5, 5, { classIndex: 1.5 }), /class 1.5/],
])('a truth box with %s is refused', (_, bad, message) => {
  expect(() => matchDefaultBoxes(sets[0].index, [bad], input)).toThrow(message);
  expect(() => matchDefaultBoxes(sets[0].index, [bad], input)).toThrow(expect.objectContaining({ code: 'bad-format' }));
});
