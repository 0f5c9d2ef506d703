import { describe, expect, test } from 'vitest';
import { type ExpectedConvolution, followConvolution } from '../../../src/network/pretrained/followConvolution.ts';
import { readTflite } from '../../../src/network/pretrained/readTflite.ts';
import { buildTflite, convolutionOptions, floatBytes } from './buildTflite.ts';

const counting = (count: number) => floatBytes(...Array.from({ length: count }, (_, k) => k + 1));
const expectedPlain: ExpectedConvolution = {
  kind: 'convolution',
  filters: 3,
  kernel: 1,
  stride: 1,
  activation: 'relu6',
};
const expectedDepthwise: ExpectedConvolution = { ...expectedPlain, kind: 'depthwise', filters: 2, kernel: 3 };

function plainGraph(options = {}, copies = 1) {
  const layer = {
    code: 3,
    inputs: [0, 1, 2],
    outputs: [3],
    options: convolutionOptions('convolution', options),
  };
  return readTflite(
    buildTflite({
      tensors: [
        { shape: [1, 8, 8, 2] },
        { shape: [3, 1, 1, 2], bytes: counting(6) },
        { shape: [3], bytes: counting(3) },
        { shape: [1, 8, 8, 3] },
      ],
      operators: Array.from({ length: copies }, () => layer),
      inputs: [0],
      outputs: [3],
    }),
  );
}

test('a plain convolution', () => {
  expect(followConvolution(plainGraph(), 0, 'layer', expectedPlain)).toEqual({
    weight: { shape: [3, 2, 1, 1], data: Float32Array.of(1, 2, 3, 4, 5, 6) },
    bias: { shape: [3], data: Float32Array.of(1, 2, 3) },
    output: 3,
  });
});

test('a depthwise convolution comes out channel by channel', () => {
  const graph = readTflite(
    buildTflite({
      tensors: [
        { shape: [1, 8, 8, 2] },
        { shape: [1, 3, 3, 2], bytes: counting(18) },
        { shape: [2], bytes: counting(2) },
        { shape: [1, 4, 4, 2] },
      ],
      operators: [
        { code: 4, inputs: [0, 1, 2], outputs: [3], options: convolutionOptions('depthwise', { stride: 2 }) },
      ],
      inputs: [0],
      outputs: [3],
    }),
  );
  const { weight } = followConvolution(graph, 0, 'layer', { ...expectedDepthwise, stride: 2 });
  expect(weight.shape).toEqual([2, 1, 3, 3]);
  expect(Array.from(weight.data)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
});

describe('another network is refused, with the layer and the difference', () => {
  test.each([
    ['VALID padding', { padding: 1 }, {}, /options of the layer .*same, 1, 1, 1, 1, relu6 and is valid/],
    ['a stride', { stride: 2 }, {}, /is same, 2, 2/],
    ['a dilation', { dilation: 2 }, {}, /is same, 1, 1, 2, 2/],
    ['no activation', { activation: 0 }, {}, /and is same, 1, 1, 1, 1, none/],
    ['another activation', { activation: 1 }, {}, /and is same, 1, 1, 1, 1, other/],
    ['another kernel', {}, { kernel: 3 }, /kernel of the layer .* 3, 3, 3, 2 and is 3, 1, 1, 2/],
    ['another number of filters', {}, { filters: 4 }, /0 layers where the layer should be \(convolution, 4 filters\)/],
    ['another kind', {}, expectedDepthwise, /0 layers .*\(depthwise/],
  ])('%s', (_, options, expected, message) => {
    const attempt = () => followConvolution(plainGraph(options), 0, 'the layer', { ...expectedPlain, ...expected });
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ code: 'bad-model' }));
  });

  test('two layers that could be meant', () => {
    expect(() => followConvolution(plainGraph({}, 2), 0, 'the layer', expectedPlain)).toThrow(/2 layers/);
  });

  test('a layer that reads another tensor', () => {
    expect(() => followConvolution(plainGraph(), 3, 'the layer', expectedPlain)).toThrow(/0 layers/);
  });
});
