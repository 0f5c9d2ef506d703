import { expect, test } from 'vitest';
import { mul } from '../../../src/graph/operators/mul.ts';
import { reduceSum, sumTo } from '../../../src/graph/operators/reduceSum.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { randomTensor, tensor } from '../testTensor.ts';

const x = tensor([2, 3], [1, 2, 3, 10, 20, 30]);

test('values by hand', async () => {
  expect(await elements((a) => reduceSum(a!), x)).toEqual([66]);
  expect(await elements((a) => reduceSum(a!, [0]), x)).toEqual([11, 22, 33]);
  expect(await elements((a) => reduceSum(a!, [1]), x)).toEqual([6, 60]);
});

test('kept axes have size 1', async () => {
  expect((await evaluate((a) => reduceSum(a!, [1], true), x)).shape).toEqual([2, 1]);
  expect((await evaluate((a) => reduceSum(a!, [0, 1], true), x)).shape).toEqual([1, 1]);
});

test('over no axis is nothing', () => {
  const scalar = input('x', []);
  const matrix = input('x', [2, 3]);
  expect(reduceSum(scalar)).toBe(scalar);
  expect(reduceSum(matrix, [])).toBe(matrix);
});

test('the sum of no elements is 0', async () => {
  expect(await elements((a) => reduceSum(a!, [0]), tensor([0, 2], []))).toEqual([0, 0]);
});

test.each([[[0]], [[1]], [[2]], [[0, 2]], [[1, 2]], [[0, 1, 2]]])('gradients over axes %j', async (axes) => {
  const values = randomTensor([2, 3, 2], 1);
  expect(await gradientError((a) => reduceSum(mul(a!, a!), axes), values)).toBeLessThan(5e-4);
  expect(await gradientError((a) => mul(a!, reduceSum(a!, axes, true)), values)).toBeLessThan(5e-4);
});

test('sums back to the shape that was broadcast from', async () => {
  expect(await elements((a) => sumTo(a!, [3]), x)).toEqual([11, 22, 33]);
  expect(await elements((a) => sumTo(a!, [2, 1]), x)).toEqual([6, 60]);
  expect(await elements((a) => sumTo(a!, []), x)).toEqual([66]);
  expect((await evaluate((a) => sumTo(a!, [1, 1]), x)).shape).toEqual([1, 1]);
  expect((await evaluate((a) => sumTo(a!, [3]), tensor([1, 1, 3], [1, 2, 3]))).shape).toEqual([3]);
  const same = input('x', [2, 3]);
  expect(sumTo(same, [2, 3])).toBe(same);
});
