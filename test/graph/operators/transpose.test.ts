import { expect, test } from 'vitest';
import { transpose } from '../../../src/graph/operators/transpose.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand', async () => {
  expect(await elements((x) => transpose(x!, [1, 0]), tensor([2, 3], [1, 2, 3, 4, 5, 6]))).toEqual([1, 4, 2, 5, 3, 6]);
  const x = tensor([1, 2, 1, 2], [1, 2, 3, 4]);
  expect(await evaluate((a) => transpose(a!, [0, 2, 3, 1]), x)).toEqual({
    type: 'float32',
    shape: [1, 1, 2, 2],
    data: Float32Array.of(1, 3, 2, 4),
  });
});

test.each([[[0, 1, 2]], [[2, 0, 1]], [[1, 2, 0]], [[2, 1, 0]]])('gradients of order %j', async (order) => {
  expect(await gradientError((x) => transpose(x!, order), randomTensor([2, 3, 4], 1))).toBeLessThan(5e-4);
});

test('an order without every axis once is an error with the shape and the order', () => {
  const x = input('x', [2, 3]);
  expect(() => transpose(x, [1])).toThrow(/Transpose: \[2, 3\] and \[1\]/);
  expect(() => transpose(x, [0, 0])).toThrow(/\[2, 3\] and \[0, 0\]/);
  expect(() => transpose(x, [1, 2])).toThrow(/\[2, 3\] and \[1, 2\]/);
});
