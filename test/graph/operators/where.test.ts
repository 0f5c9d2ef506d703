import { expect, test } from 'vitest';
import { cast } from '../../../src/graph/operators/cast.ts';
import { greater } from '../../../src/graph/operators/compare.ts';
import { mul } from '../../../src/graph/operators/mul.ts';
import { where } from '../../../src/graph/operators/where.ts';
import { constant, input, scalar } from '../../../src/graph/tensor.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand', async () => {
  const condition = tensor([3], [1, 0, 1]);
  const [a, b] = [tensor([3], [1, 2, 3]), tensor([3], [10, 20, 30])];
  expect(await elements((c, x, y) => where(cast(c!, 'bool'), x!, y!), condition, a, b)).toEqual([1, 20, 3]);
});

test('what is not chosen may be infinite or not a number', async () => {
  const bad = tensor([2], [Number.NaN, Number.POSITIVE_INFINITY]);
  expect(await elements((x) => where(cast(scalar(0), 'bool'), x!, scalar(1)), bad)).toEqual([1, 1]);
});

test('all three broadcast', async () => {
  const condition = tensor([2, 1], [1, 0]);
  const [a, b] = [tensor([1, 3], [1, 2, 3]), tensor([], [9])];
  const { shape, data } = await evaluate((c, x, y) => where(cast(c!, 'bool'), x!, y!), condition, a, b);
  expect(shape).toEqual([2, 3]);
  expect(Array.from(data, Number)).toEqual([1, 2, 3, 9, 9, 9]);
});

test.each([
  [
    [2, 3],
    [2, 3],
    [2, 3],
  ],
  [[2, 1], [3], []],
  [[3], [2, 1], [2, 3]],
  [[], [2, 2], [1, 2]],
])('gradients of %j, %j, %j as central differences', async (condition, a, b) => {
  const values = [randomTensor(a, 1), randomTensor(b, 2)];
  const factors = randomTensor(condition, 3);
  const chosen = greater(constant(factors.data, factors.shape), scalar(0));
  expect(await gradientError((x, y) => where(chosen, mul(x!, x!), y!), ...values)).toBeLessThan(5e-4);
});

test('shapes that do not broadcast are an error with both', () => {
  const condition = input('c', [2], 'bool');
  expect(() => where(condition, input('a', [3]), input('b', [3]))).toThrow(/Where: \[2\] and \[3\]/);
  expect(() => where(condition, input('a', [2]), input('b', [3]))).toThrow(/Where: \[2\] and \[3\]/);
});
