import { expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { mul } from '../../../src/graph/operators/mul.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { split } from '../../../src/graph/operators/split.ts';
import { input } from '../../../src/graph/tensor.ts';
import { gradientError } from '../gradientError.ts';
import { runGraph } from '../runGraph.ts';
import { randomTensor } from '../testTensor.ts';

test('values by hand', async () => {
  const x = input('x', [2, 3]);
  const [first, rest] = split(x, [1, 2], 1);
  const results = await runGraph([[x, Float32Array.of(1, 2, 3, 4, 5, 6)]], { first: first!, rest: rest! });
  expect(results.first).toEqual({ type: 'float32', shape: [2, 1], data: Float32Array.of(1, 4) });
  expect(results.rest).toEqual({ type: 'float32', shape: [2, 2], data: Float32Array.of(2, 3, 5, 6) });
});

test.each([0, 1])('gradients along axis %i, where the parts meet again', async (axis) => {
  const x = randomTensor([4, 4], 1);
  const error = await gradientError((a) => {
    const [first, second] = split(a!, [2, 2], axis);
    return mul(mul(first!, second!), first!);
  }, x);
  expect(error).toBeLessThan(5e-4);
});

test('parts that the loss does not need have a gradient of zeros', async () => {
  const x = input('x', [5]);
  const [, middle] = split(x, [1, 2, 2], 0);
  const [gradient] = differentiate(reduceSum(mul(middle!, middle!)), [x]);
  const { result } = await runGraph([[x, Float32Array.of(1, 2, 3, 4, 5)]], { result: gradient! });
  expect(Array.from(result!.data, Number)).toEqual([0, 4, 6, 0, 0]);
});

test('sizes that do not add up are an error with both', () => {
  expect(() => split(input('x', [2, 3]), [1, 1], 1)).toThrow(/Split: \[2, 3\] and \[1, 1\].*axis 1/);
  expect(() => split(input('x', [2, 3]), [1, 1], 2)).toThrow(/axis 2/);
});
