import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pixelDefaultBoxes } from '../../../src/network/defaultBoxes/pixelDefaultBoxes.ts';

const side = fc.double({ min: 1, max: 300, noNaN: true });
const levels = fc.array(
  fc.record({
    stride: fc.constantFrom(4, 8, 16, 32),
    sizes: fc.array(fc.record({ width: side, height: side }), { maxLength: 4 }),
  }),
  { maxLength: 3 },
);

test('each box lies in the middle of its cell and has its size', () => {
  const dimension = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(dimension, dimension, levels, (inputHeight, inputWidth, levels) => {
      const { count, values } = pixelDefaultBoxes({ inputHeight, inputWidth, levels });
      const expected: number[] = [];
      for (const { stride, sizes } of levels) {
        for (let top = 0; top < inputHeight; top += stride) {
          for (let left = 0; left < inputWidth; left += stride) {
            for (const { width, height } of sizes) expected.push(top + stride / 2, left + stride / 2, height, width);
          }
        }
      }
      expect(count).toBe(expected.length / 4);
      expect(values.length).toBe(expected.length);
      let furthest = 0;
      expected.forEach((pixels, k) => {
        const inPixels = values[k] * (k % 2 === 0 ? inputHeight : inputWidth);
        furthest = Math.max(furthest, Math.abs(inPixels - pixels) / (pixels + 1));
      });
      expect(furthest).toBeLessThan(1e-6);
    }),
  );
});

test('640x640 with four, four and four boxes at strides 8, 16 and 32', () => {
  const sizes = [10, 15, 22, 30].map((size) => ({ width: size, height: size }));
  const boxes = pixelDefaultBoxes({
    inputHeight: 640,
    inputWidth: 640,
    levels: [8, 16, 32].map((stride) => ({ stride, sizes })),
  });
  expect(boxes.count).toBe((80 * 80 + 40 * 40 + 20 * 20) * 4);
});

test('no levels, no boxes', () => {
  expect(pixelDefaultBoxes({ inputHeight: 64, inputWidth: 64, levels: [] }).count).toBe(0);
});
