import { expect, test } from 'vitest';
import { logSoftmax } from '../../../src/graph/operators/logSoftmax.ts';
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
    return value - largest - Math.log(total);
  });
}

test('values by hand', async () => {
  const actual = await elements((x) => logSoftmax(x!), tensor([1, 2], [0, Math.log(3)]));
  for (const [index, expected] of [Math.log(0.25), Math.log(0.75)].entries())
    expect(actual[index]).toBeCloseTo(expected, 6);
});

test('as a plain loop over the last axis', async () => {
  const x = randomTensor([2, 3, 5], 1, -4, 4);
  const { data, shape } = await evaluate((a) => logSoftmax(a!), x);
  expect(shape).toEqual([2, 3, 5]);
  expect(relativeError(data, rowByRow(x.data, 5))).toBeLessThan(1e-6);
});

test('numbers whose exponential overflows', async () => {
  expect(await elements((x) => logSoftmax(x!), tensor([2], [1000, 0]))).toEqual([0, -1000]);
});

test('one column', async () => {
  const x = tensor([3, 1], [1, -2, 3]);
  expect(await elements((a) => logSoftmax(a!), x)).toEqual(Array.from(rowByRow(x.data, 1)));
  expect(await gradientError((a) => logSoftmax(a!), x)).toBeLessThan(1e-6);
});

test.each([[[5]], [[2, 4]], [[2, 2, 3]]])('gradients of %j as central differences', async (shape) => {
  expect(await gradientError((x) => logSoftmax(x!), randomTensor(shape, 2, -2, 2))).toBeLessThan(5e-4);
});
