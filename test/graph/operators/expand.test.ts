import { expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { expand } from '../../../src/graph/operators/expand.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elements } from '../evaluate.ts';
import { tensor } from '../testTensor.ts';

test('values by hand', async () => {
  const column = tensor([2, 1], [1, 2]);
  expect(await elements((x) => expand(x!, [2, 3]), column)).toEqual([1, 1, 1, 2, 2, 2]);
  expect(await elements((x) => expand(x!, [2, 2, 1]), column)).toEqual([1, 2, 1, 2]);
  expect(await elements((x) => expand(x!, [3]), tensor([], [5]))).toEqual([5, 5, 5]);
});

test('to the shape that it has already is nothing', () => {
  const x = input('x', [2, 3]);
  expect(expand(x, [2, 3])).toBe(x);
});

test('sizes other than 1 stay as they are, or it is an error with both shapes', () => {
  const x = input('x', [2, 3]);
  expect(() => expand(x, [4, 3])).toThrow(/Expand: \[2, 3\] and \[4, 3\]/);
  expect(() => expand(x, [2, 1])).toThrow(/\[2, 3\] and \[2, 1\]/);
  expect(() => expand(x, [3])).toThrow(/\[2, 3\] and \[3\]/);
});

test('no gradient: broadcasting operators have one', () => {
  const x = input('x', [1]);
  expect(() => differentiate(reduceSum(expand(x, [3])), [x])).toThrow(/Expand has no gradient/);
});
