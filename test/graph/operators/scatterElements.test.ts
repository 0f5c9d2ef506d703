import { expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { scatterElements } from '../../../src/graph/operators/scatterElements.ts';
import { constant, input } from '../../../src/graph/tensor.ts';
import { elements } from '../evaluate.ts';
import { tensor } from '../testTensor.ts';

const indices = constant(BigInt64Array.of(2n, 0n, 1n, 2n), [2, 2], 'int64');

test('values by hand: each row has its own indices', async () => {
  const x = tensor([2, 3], [1, 2, 3, 4, 5, 6]);
  const updates = tensor([2, 2], [10, 20, 30, 40]);
  const actual = await elements((a, u) => scatterElements(a!, indices, u!), x, updates);
  expect(actual).toEqual([20, 2, 10, 4, 30, 40]);
});

test('shapes that do not fit are errors with both in them', () => {
  expect(() => scatterElements(input('x', [2, 3]), indices, input('u', [2, 1]))).toThrow(/\[2, 2\] and \[2, 1\]/);
  expect(() => scatterElements(input('x', [3, 3]), indices, input('u', [2, 2]))).toThrow(/\[3, 3\] and \[2, 2\]/);
  expect(() => scatterElements(input('x', [6]), indices, input('u', [2, 2]))).toThrow(/\[6\] and \[2, 2\]/);
});

test('no gradient', () => {
  const x = input('x', [2, 3]);
  const loss = reduceSum(scatterElements(x, indices, input('u', [2, 2])));
  expect(() => differentiate(loss, [x])).toThrow(/ScatterElements has no gradient/);
});
