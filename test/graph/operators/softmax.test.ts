import { expect, test } from 'vitest';
import { softmax } from '../../../src/graph/operators/softmax.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { relativeError } from '../oracle.ts';
import { randomTensor, tensor } from '../testTensor.ts';

function rowByRow(data: Float32Array, columns: number): Float32Array {
  return data.map((value, index) => {
    const start = index - (index % columns);
    const row = data.subarray(start, start + columns);
    const largest = Math.max(...row);
    const total = row.reduce((sum, element) => sum + Math.exp(element - largest), 0);
    return Math.exp(value - largest) / total;
  });
}

test('values by hand', async () => {
  const actual = await elements((x) => softmax(x!), tensor([1, 2], [0, Math.log(3)]));
  for (const [index, expected] of [0.25, 0.75].entries()) expect(actual[index]).toBeCloseTo(expected, 6);
});

test('as a plain loop over the last axis', async () => {
  const x = randomTensor([2, 3, 5], 1, -4, 4);
  const { data, shape } = await evaluate((a) => softmax(a!), x);
  expect(shape).toEqual([2, 3, 5]);
  expect(relativeError(data, rowByRow(x.data, 5))).toBeLessThan(1e-6);
});

test('numbers whose exponential overflows', async () => {
  expect(await elements((x) => softmax(x!), tensor([2], [1000, 0]))).toEqual([1, 0]);
});

test('one column', async () => {
  const x = tensor([3, 1], [1, -2, 3]);
  expect(await elements((a) => softmax(a!), x)).toEqual(Array.from(rowByRow(x.data, 1)));
  expect(await gradientError((a) => softmax(a!), x)).toBeLessThan(1e-6);
});

test.each([[[5]], [[2, 4]], [[2, 2, 3]]])('gradients of %j as central differences', async (shape) => {
  expect(await gradientError((x) => softmax(x!), randomTensor(shape, 2, -2, 2))).toBeLessThan(5e-4);
});
