import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { input } from '../../src/graph/tensor.ts';
import { topologicalOrder } from '../../src/graph/topologicalOrder.ts';
import { mobileNetV2 } from '../../src/network/mobileNetV2.ts';
import { recordedWeights, weightCount } from './recordedWeights.ts';

function build(height: number, width: number, widthMultiplier?: number) {
  const { weights, asked } = recordedWeights();
  const { stride8, stride16, stride32 } = mobileNetV2(input('images', [2, 3, height, width]), weights, widthMultiplier);
  return { features: { stride8, stride16, stride32: stride32() }, asked };
}

describe('maps of', () => {
  test.each([
    [640, 640, [80, 80], [40, 40], [20, 20]],
    [300, 300, [38, 38], [19, 19], [10, 10]],
    [481, 639, [61, 80], [31, 40], [16, 20]],
    [33, 31, [5, 4], [3, 2], [2, 1]],
    [1, 1, [1, 1], [1, 1], [1, 1]],
  ])('%i x %i', (height, width, stride8, stride16, stride32) => {
    const { features } = build(height, width);
    expect(features.stride8.shape).toEqual([2, 192, ...stride8]);
    expect(features.stride16.shape).toEqual([2, 576, ...stride16]);
    expect(features.stride32.shape).toEqual([2, 1280, ...stride32]);
  });

  test('any size are its sides through the strides, rounded up', () => {
    const side = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(side, side, (height, width) => {
        const { features } = build(height, width);
        for (const [stride, map] of [features.stride8, features.stride16, features.stride32].entries()) {
          const factor = 8 << stride;
          expect(map.shape.slice(2)).toEqual([Math.ceil(height / factor), Math.ceil(width / factor)]);
        }
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});

/** Weights by the paper's Table 2 with one bias a filter (Sandler et al. 2018), and how many of them are biases. */
function countByTable(width: (channels: number) => number, last: number) {
  const table = [
    [1, 16, 1],
    [6, 24, 2],
    [6, 32, 3],
    [6, 64, 4],
    [6, 96, 3],
    [6, 160, 3],
    [6, 320, 1],
  ] as const;
  let biases = width(32);
  let kernels = 3 * 9 * width(32);
  let channels = width(32);
  for (const [expansion, filters, repeats] of table) {
    for (let repeat = 0; repeat < repeats; repeat++) {
      const inner = channels * expansion;
      if (expansion > 1) {
        kernels += channels * inner;
        biases += inner;
      }
      kernels += 9 * inner + inner * width(filters);
      biases += inner + width(filters);
      channels = width(filters);
    }
  }
  return { kernels: kernels + channels * last, biases: biases + last };
}

describe('weights', () => {
  test('are as many as other implementations have, their batch normalisation folded into biases', () => {
    const { asked } = build(64, 64);
    const { kernels, biases } = countByTable((channels) => channels, 1280);
    const otherwise = { withTwoNumbersAChannel: 2_223_872, withFour: 2_257_984 };
    expect(kernels + 2 * biases).toBe(otherwise.withTwoNumbersAChannel);
    expect(kernels + 4 * biases).toBe(otherwise.withFour);
    expect(weightCount(asked)).toBe(2_206_816);
    expect(weightCount(asked)).toBe(kernels + biases);
  });

  test('at half the width', () => {
    const halves: Readonly<Record<number, number>> = { 24: 16, 160: 80, 320: 160, 96: 48, 64: 32, 32: 16, 16: 8 };
    const { features, asked } = build(64, 64, 0.5);
    const { kernels, biases } = countByTable((channels) => halves[channels]!, 1280);
    expect(kernels + 4 * biases).toBe(706_224);
    expect(weightCount(asked)).toBe(kernels + biases);
    expect(features.stride8.shape).toEqual([2, 96, 8, 8]);
    expect(features.stride16.shape).toEqual([2, 288, 4, 4]);
    expect(features.stride32.shape).toEqual([2, 1280, 2, 2]);
  });

  test.each([
    [0.35, [16, 8, 8, 16, 24, 32, 56, 112], 1280],
    [0.75, [24, 16, 24, 24, 48, 72, 120, 240], 1280],
    [1.4, [48, 24, 32, 48, 88, 136, 224, 448], 1792],
  ])('channels at width %d are multiples of 8, the last layer only grows', (multiplier, channels, last) => {
    const { asked } = build(64, 64, multiplier);
    const blocks = [0, 1, 3, 6, 10, 13, 16].map((block) => asked.get(`backbone.block${block}.project.bias`)![0]);
    expect([asked.get('backbone.stem.bias')![0], ...blocks]).toEqual(channels);
    expect(asked.get('backbone.last.bias')).toEqual([last]);
  });

  test('are named by stem, block0 to block16 and last; the first block does not expand', () => {
    const { asked } = build(64, 64);
    expect(asked.size).toBe(2 * (1 + 17 * 3 - 1 + 1));
    expect(asked.get('backbone.stem.weight')).toEqual([32, 3, 3, 3]);
    expect(asked.has('backbone.block0.expand.weight')).toBe(false);
    expect(asked.get('backbone.block0.depthwise.weight')).toEqual([32, 1, 3, 3]);
    expect(asked.get('backbone.block1.expand.weight')).toEqual([96, 16, 1, 1]);
    expect(asked.get('backbone.block16.project.weight')).toEqual([320, 960, 1, 1]);
    expect(asked.get('backbone.last.weight')).toEqual([1280, 320, 1, 1]);
  });
});

test('ten residuals are added, and all but the projections are followed by ReLU6', () => {
  const { features } = build(64, 64);
  const types = topologicalOrder([features.stride32]).map(({ operator }) => operator.type);
  const count = (type: string) => types.filter((other) => other === type).length;
  expect(count('Add')).toBe(10);
  expect(count('Conv')).toBe(52);
  expect(count('Clip')).toBe(52 - 17);
});
