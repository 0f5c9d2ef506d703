import { expect, test } from 'vitest';
import { sigmoid } from '../../../src/graph/operators/sigmoid.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { relativeError } from '../oracle.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand', async () => {
  expect(await elements((x) => sigmoid(x!), tensor([3], [0, -200, 200]))).toEqual([0.5, 0, 1]);
});

test('as the loop does, element by element', async () => {
  const x = randomTensor([2, 3, 4], 1, -3, 3);
  const { data, shape } = await evaluate((a) => sigmoid(a!), x);
  expect(shape).toEqual([2, 3, 4]);
  expect(
    relativeError(
      data,
      x.data.map((value) => 1 / (1 + Math.exp(-value))),
    ),
  ).toBeLessThan(1e-6);
});

test('gradients as central differences', async () => {
  expect(await gradientError((x) => sigmoid(x!), randomTensor([2, 5], 2, -3, 3))).toBeLessThan(5e-4);
});

test('far from 0 the gradient is 0, not NaN', async () => {
  expect(await gradientError((x) => sigmoid(x!), tensor([2], [-200, 200]))).toBe(0);
});
