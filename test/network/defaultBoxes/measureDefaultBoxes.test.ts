import { expect, test } from 'vitest';
import { indexDefaultBoxes } from '../../../src/network/defaultBoxes/indexDefaultBoxes.ts';
import { measureDefaultBoxes } from '../../../src/network/defaultBoxes/measureDefaultBoxes.ts';
import { pixelDefaultBoxes } from '../../../src/network/defaultBoxes/pixelDefaultBoxes.ts';
import { networkDefaultBoxes, paperSpec } from '../../../src/network/networkSpec.ts';

/** Boxes of 16 pixels around 8, 24, 40, 56 in both directions. */
const index = indexDefaultBoxes(
  pixelDefaultBoxes({
    inputWidth: 64,
    inputHeight: 64,
    levels: [{ stride: 16, sizes: [{ width: 16, height: 16 }] }],
  }),
);

const thing = (x: number, y: number, side: number) => ({
  centreX: x / 64,
  centreY: y / 64,
  width: side / 64,
  height: side / 64,
});

test('a thing on a default box, one beside, one that none reaches', () => {
  expect(measureDefaultBoxes(index, [thing(24, 40, 16)])).toEqual({ meanBestIou: 1, matched: 1 });
  const beside = measureDefaultBoxes(index, [thing(28, 40, 16)]);
  expect(beside.meanBestIou).toBeCloseTo(12 / 20, 6);
  expect(beside.matched).toBe(1);
  const small = measureDefaultBoxes(index, [thing(24, 24, 8), thing(24, 24, 16)]);
  expect(small.meanBestIou).toBeCloseTo((1 / 4 + 1) / 2, 6);
  expect(small.matched).toBe(0.5);
});

test('a thing between two default boxes is measured by the better', () => {
  expect(measureDefaultBoxes(index, [thing(31, 24, 16)]).meanBestIou).toBeCloseTo(9 / 23, 6);
});

test('nothing to measure is no fit', () => {
  expect(measureDefaultBoxes(index, [])).toEqual({ meanBestIou: 0, matched: 0 });
});

test('the paper’s default boxes match no head of 16 pixels, as its lowest is 64', () => {
  const size = { width: 640, height: 640 };
  const heads = Array.from({ length: 50 }, (_, k) => ({
    centreX: (20 + 12 * k) / 640,
    centreY: 0.4,
    width: 16 / 640,
    height: 16 / 640,
  }));
  expect(measureDefaultBoxes(indexDefaultBoxes(networkDefaultBoxes(paperSpec(1), size)), heads).matched).toBe(0);
});
