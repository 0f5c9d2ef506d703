import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBoxes, encodeBox } from '../../src/network/boxCoding.ts';
import { ssd300DefaultBoxes } from '../../src/network/defaultBoxes/ssd300DefaultBoxes.ts';

/** The figures of TensorFlow's own test of its box coder, turned from corners to centres. */
const anchors = { count: 2, values: Float32Array.of(12.5, 10, 5, 20, 0.25, 0.25, 0.1, 0.3) };
const truths = [
  { centreY: 10, centreX: 10, height: 20, width: 20 },
  { centreY: 0.3, centreX: 0.3, height: 0.2, width: 0.4 },
];
const expectedCodes = [
  [-0.5, 0, 1.38629436, 0],
  [0.5, 0.5 / 3, Math.log(2), Math.log(4 / 3)],
];

test('codes are offsets in box sizes and logarithms of ratios, times 10, 10, 5, 5', () => {
  const codes = new Float32Array(8);
  truths.forEach((truth, index) => {
    encodeBox(truth, anchors, index, codes);
    const scaled = expectedCodes[index].map((code, k) => code * (k < 2 ? 10 : 5));
    scaled.forEach((code, k) => {
      expect(codes[index * 4 + k]).toBeCloseTo(code, 4);
    });
  });
});

test('only the four numbers of the box are written', () => {
  const codes = new Float32Array(8).fill(7);
  encodeBox(truths[1], anchors, 1, codes);
  expect(Array.from(codes.subarray(0, 4))).toEqual([7, 7, 7, 7]);
});

test('codes of nothing but 0 are the default boxes themselves', () => {
  const boxes = ssd300DefaultBoxes();
  const corners = decodeBoxes(new Float32Array(boxes.count * 4), boxes);
  expect(corners.length).toBe(boxes.count * 4);
  for (const index of [0, 3, 5775, 8000, 8731]) {
    const [y, x, height, width] = boxes.values.subarray(index * 4, index * 4 + 4);
    const expected = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
    expected.forEach((edge, k) => {
      expect(corners[index * 4 + k]).toBeCloseTo(edge, 6);
    });
  }
});

test('decoding undoes encoding', () => {
  const boxes = ssd300DefaultBoxes();
  const position = fc.double({ min: 0, max: 1, noNaN: true });
  const size = fc.double({ min: 0.005, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.nat(boxes.count - 1), position, position, size, size, (index, centreY, centreX, height, width) => {
      const codes = new Float32Array(boxes.count * 4);
      encodeBox({ centreY, centreX, height, width }, boxes, index, codes);
      const [left, top, right, bottom] = decodeBoxes(codes, boxes).subarray(index * 4);
      expect(left).toBeCloseTo(centreX - width / 2, 5);
      expect(top).toBeCloseTo(centreY - height / 2, 5);
      expect(right).toBeCloseTo(centreX + width / 2, 5);
      expect(bottom).toBeCloseTo(centreY + height / 2, 5);
    }),
    { numRuns: 50 },
  );
});
