import { expect, test } from 'vitest';
import { depthwiseWeightGradient } from '../../../src/graph/operators/depthwiseWeightGradient.ts';
import { type ConvolutionCase, convolutionCases } from '../convolutionCases.ts';
import { convolutionLoop } from '../convolutionLoop.ts';
import { elements, evaluate } from '../evaluate.ts';
import { relativeError } from '../oracle.ts';
import { randomTensor, tensor } from '../testTensor.ts';
import { weightGradientLoop } from '../weightGradientLoop.ts';

test('values by hand', async () => {
  const x = tensor([1, 1, 2, 2], [1, 2, 3, 4]);
  const dy = tensor([1, 1, 2, 2], [1, 10, 100, 1000]);
  const gradient = await elements((d, a) => depthwiseWeightGradient(d!, a!, [1, 1, 3, 3], 1, [1, 1, 1, 1]), dy, x);
  expect(gradient).toEqual([1000, 2100, 200, 3010, 4321, 402, 30, 43, 4]);
});

const large: readonly ConvolutionCase[] = [
  { name: 'a large image', x: [2, 2, 48, 50], weight: [2, 1, 3, 3], stride: 1, pads: [1, 1, 1, 1], groups: 2 },
  {
    name: 'a large image at stride 2',
    x: [2, 2, 48, 49],
    weight: [2, 1, 3, 3],
    stride: 2,
    pads: [0, 1, 1, 1],
    groups: 2,
  },
];

test.each([...convolutionCases.filter(({ x, weight, groups }) => groups === x[1] && groups === weight[0]), ...large])(
  'as the definition has it: $name',
  async (example) => {
    const { stride, pads, groups, weight } = example;
    const x = randomTensor(example.x, 1);
    const { shape } = convolutionLoop(x, randomTensor(weight, 2), { stride, pads, groups });
    const dy = randomTensor(shape, 3);
    const actual = await evaluate((d, a) => depthwiseWeightGradient(d!, a!, weight, stride, pads), dy, x);
    expect(actual.shape).toEqual(weight);
    expect(relativeError(actual.data, weightGradientLoop(dy, x, example))).toBeLessThan(1e-5);
  },
);
