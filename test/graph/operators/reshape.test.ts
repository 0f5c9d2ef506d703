import { expect, test } from 'vitest';
import { reshape } from '../../../src/graph/operators/reshape.ts';
import { input } from '../../../src/graph/tensor.ts';
import { evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { randomTensor } from '../testTensor.ts';

test.each([[[6]], [[3, 2]], [[1, 2, 1, 3]]])('to %j the elements stay in order', async (shape) => {
  const x = randomTensor([2, 3], 1);
  const actual = await evaluate((a) => reshape(a!, shape), x);
  expect(actual).toEqual({ type: 'float32', shape, data: x.data });
  expect(await gradientError((a) => reshape(a!, shape), x)).toBeLessThan(5e-4);
});

test('scalars and tensors without elements', async () => {
  expect((await evaluate((a) => reshape(a!, []), randomTensor([1, 1], 2))).shape).toEqual([]);
  expect(() => reshape(input('x', [0, 3]), [2])).toThrow(/\[0, 3\] and \[2\]/);
});

test('to the shape that it has already is nothing', () => {
  const x = input('x', [2, 3]);
  expect(reshape(x, [2, 3])).toBe(x);
});

test('other element counts are an error with both shapes', () => {
  expect(() => reshape(input('x', [2, 3]), [4, 2])).toThrow(/Reshape: \[2, 3\] and \[4, 2\].*element counts/);
});
