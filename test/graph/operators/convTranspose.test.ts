import { describe, expect, test } from 'vitest';
import { conv } from '../../../src/graph/operators/conv.ts';
import { convTranspose } from '../../../src/graph/operators/convTranspose.ts';
import { convolutionCases } from '../convolutionCases.ts';
import { elements, evaluate } from '../evaluate.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand: each pixel spreads the kernel', async () => {
  const dy = tensor([1, 1, 1, 2], [1, 10]);
  const weight = tensor([1, 1, 1, 3], [1, 2, 3]);
  const spread = (width: number, stride: number) =>
    elements((y, w) => convTranspose(y!, w!, [1, 1, 1, width], stride, [0, 0, 0, 0], 1), dy, weight);
  expect(await spread(4, 1)).toEqual([1, 12, 23, 30]);
  expect(await spread(5, 2)).toEqual([1, 2, 13, 20, 30]);
  expect(await spread(6, 2)).toEqual([1, 2, 13, 20, 30, 0]);
});

describe('is the adjoint of the convolution: <conv(x), y> = <x, convTranspose(y)>', () => {
  test.each(convolutionCases)('$name', async ({ x, weight, stride, pads, groups }) => {
    const [image, kernel] = [randomTensor(x, 1), randomTensor(weight, 2)];
    const forward = await evaluate((a, w) => conv(a!, w!, undefined, { stride, pads, groups }), image, kernel);
    const dy = randomTensor(forward.shape, 3);
    const back = await evaluate((a, w) => convTranspose(a!, w!, x, stride, pads, groups), dy, kernel);
    const left = dy.data.reduce((sum, value, index) => sum + value * Number(forward.data[index]), 0);
    const right = image.data.reduce((sum, value, index) => sum + value * Number(back.data[index]), 0);
    expect(back.shape).toEqual(x);
    expect(right).toBeCloseTo(left, 4);
  });
});
