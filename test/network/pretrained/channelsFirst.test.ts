import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelsFirst } from '../../../src/network/pretrained/channelsFirst.ts';

test('each weight moves from [o, h, w, i] to [o, i, h, w]', () => {
  const size = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(size, size, size, size, (outputs, height, width, inputs) => {
      const kernel = Float32Array.from({ length: outputs * height * width * inputs }, (_, k) => k);
      const moved = channelsFirst(kernel, [outputs, height, width, inputs]);
      for (let o = 0; o < outputs; o++) {
        for (let h = 0; h < height; h++) {
          for (let w = 0; w < width; w++) {
            for (let i = 0; i < inputs; i++) {
              const from = ((o * height + h) * width + w) * inputs + i;
              expect(moved[((o * inputs + i) * height + h) * width + w]).toBe(from);
            }
          }
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('a depthwise kernel of two channels comes out channel by channel', () => {
  const kernel = Float32Array.of(1, 10, 2, 20, 3, 30, 4, 40);
  expect(Array.from(channelsFirst(kernel, [1, 2, 2, 2]))).toEqual([1, 2, 3, 4, 10, 20, 30, 40]);
});
