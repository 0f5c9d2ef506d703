import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featureMapSizes } from '../../../src/network/defaultBoxes/featureMapSizes.ts';
import { ssdAnchorGenerator } from '../../../src/network/defaultBoxes/ssdAnchorGenerator.ts';

const strides = [16, 32, 64, 128, 256, 512];

function paperBoxes(inputHeight: number, inputWidth: number) {
  return ssdAnchorGenerator({
    inputHeight,
    inputWidth,
    featureMaps: featureMapSizes(inputHeight, inputWidth, strides),
  });
}

/** Scale and aspect ratio of each box of a cell, written out by hand: 0.2, 0.35, 0.5, 0.65, 0.8, 0.95 and 1. */
const specifications: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0.1, 1],
    [0.2, 2],
    [0.2, 0.5],
  ],
  [
    [0.35, 1],
    [0.35, 2],
    [0.35, 0.5],
    [0.35, 3],
    [0.35, 1 / 3],
    [Math.sqrt(0.175), 1],
  ],
  [
    [0.5, 1],
    [0.5, 2],
    [0.5, 0.5],
    [0.5, 3],
    [0.5, 1 / 3],
    [Math.sqrt(0.325), 1],
  ],
  [
    [0.65, 1],
    [0.65, 2],
    [0.65, 0.5],
    [0.65, 3],
    [0.65, 1 / 3],
    [Math.sqrt(0.52), 1],
  ],
  [
    [0.8, 1],
    [0.8, 2],
    [0.8, 0.5],
    [0.8, 3],
    [0.8, 1 / 3],
    [Math.sqrt(0.76), 1],
  ],
  [
    [0.95, 1],
    [0.95, 2],
    [0.95, 0.5],
    [0.95, 3],
    [0.95, 1 / 3],
    [Math.sqrt(0.95), 1],
  ],
];

function expectFormula(inputHeight: number, inputWidth: number) {
  const { count, values } = paperBoxes(inputHeight, inputWidth);
  let box = 0;
  let furthest = 0;
  specifications.forEach((cell, level) => {
    const rows = Math.ceil(inputHeight / strides[level]);
    const columns = Math.ceil(inputWidth / strides[level]);
    for (let index = 0; index < rows * columns * cell.length; index++, box++) {
      const row = Math.floor(index / (columns * cell.length));
      const column = Math.floor(index / cell.length) % columns;
      const [scale, ratio] = cell[index % cell.length];
      const heightPixels = (scale * Math.min(inputHeight, inputWidth)) / ratio ** 0.5;
      const expected = [
        (2 * row + 1) / (2 * rows),
        (2 * column + 1) / (2 * columns),
        heightPixels / inputHeight,
        (heightPixels * ratio) / inputWidth,
      ];
      for (let k = 0; k < 4; k++) furthest = Math.max(furthest, Math.abs(values[box * 4 + k] - expected[k]));
    }
  });
  expect(box).toBe(count);
  expect(values.length).toBe(count * 4);
  expect(furthest).toBeLessThan(1e-6);
}

test('1917 boxes at 300x300, each as its formula says', () => {
  expect(paperBoxes(300, 300).count).toBe(1917);
  expectFormula(300, 300);
});

test('8028 boxes at 640x640, each as its formula says', () => {
  expect(paperBoxes(640, 640).count).toBe(8028);
  expectFormula(640, 640);
});

test('any oblong input', () => {
  expectFormula(480, 640);
  expectFormula(1050, 1680);
  const size = fc.integer({ min: 1, max: 900 });
  fc.assert(fc.property(size, size, expectFormula), { numRuns: 20 });
});

test('a box of ratio 1 is a square in pixels on an oblong input', () => {
  const { values } = paperBoxes(400, 640);
  expect(values[2] * 400).toBeCloseTo(40, 4);
  expect(values[3] * 640).toBeCloseTo(40, 4);
});

test('scales, ratios and the full lowest layer can be chosen', () => {
  const { count, values } = ssdAnchorGenerator({
    inputHeight: 100,
    inputWidth: 100,
    featureMaps: [
      { height: 2, width: 2 },
      { height: 1, width: 1 },
    ],
    minScale: 0.1,
    maxScale: 0.4,
    aspectRatios: [1, 4],
    reduceBoxesInLowestLayer: false,
  });
  expect(count).toBe(15);
  const expectedCell = [0.1, 0.1, 0.05, 0.2, 0.2, 0.2];
  const expectedLast = [0.4, 0.4, 0.2, 0.8, Math.sqrt(0.4), Math.sqrt(0.4)];
  const sizesFrom = (box: number) => [0, 1, 2].flatMap((k) => [values[(box + k) * 4 + 2], values[(box + k) * 4 + 3]]);
  for (const [from, expected] of [
    [0, expectedCell],
    [9, expectedCell],
    [12, expectedLast],
  ] as const) {
    sizesFrom(from).forEach((size, k) => {
      expect(size).toBeCloseTo(expected[k], 6);
    });
  }
});

test('a single map has the smallest scale', () => {
  const { count, values } = ssdAnchorGenerator({
    inputHeight: 64,
    inputWidth: 64,
    featureMaps: [{ height: 1, width: 1 }],
    aspectRatios: [1],
    reduceBoxesInLowestLayer: false,
  });
  expect(count).toBe(2);
  expect(Array.from(values.subarray(0, 4))).toEqual([0.5, 0.5, Math.fround(0.2), Math.fround(0.2)]);
});
