import { expect, test } from 'vitest';
import { sqrt } from '../../../src/graph/operators/sqrt.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { relativeError } from '../oracle.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand', async () => {
  expect(await elements((x) => sqrt(x!), tensor([3], [0, 4, -1]))).toEqual([0, 2, Number.NaN]);
});

test('as the loop does, element by element', async () => {
  const x = randomTensor([2, 3, 4], 1, 0.5, 4);
  const { data, shape } = await evaluate((a) => sqrt(a!), x);
  expect(shape).toEqual([2, 3, 4]);
  expect(
    relativeError(
      data,
      x.data.map((value) => Math.sqrt(value)),
    ),
  ).toBeLessThan(1e-6);
});

test('gradients as central differences', async () => {
  expect(await gradientError((x) => sqrt(x!), randomTensor([2, 5], 2, 0.5, 4))).toBeLessThan(5e-4);
});
