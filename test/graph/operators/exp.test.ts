import { expect, test } from 'vitest';
import { exp } from '../../../src/graph/operators/exp.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { relativeError } from '../oracle.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand', async () => {
  expect(await elements((x) => exp(x!), tensor([3], [0, -Infinity, Infinity]))).toEqual([1, 0, Infinity]);
});

test('as the loop does, element by element', async () => {
  const x = randomTensor([2, 3, 4], 1, -2, 2);
  const { data, shape } = await evaluate((a) => exp(a!), x);
  expect(shape).toEqual([2, 3, 4]);
  expect(
    relativeError(
      data,
      x.data.map((value) => Math.exp(value)),
    ),
  ).toBeLessThan(1e-6);
});

test('gradients as central differences', async () => {
  expect(await gradientError((x) => exp(x!), randomTensor([2, 5], 2, -2, 2))).toBeLessThan(5e-4);
});
