import { expect, test } from 'vitest';
import { differentiate } from '../../src/graph/differentiate.ts';
import { add } from '../../src/graph/operators/add.ts';
import { greater } from '../../src/graph/operators/compare.ts';
import { exp } from '../../src/graph/operators/exp.ts';
import { mul } from '../../src/graph/operators/mul.ts';
import { reduceSum } from '../../src/graph/operators/reduceSum.ts';
import { topK } from '../../src/graph/operators/topK.ts';
import { where } from '../../src/graph/operators/where.ts';
import { constant, input, scalar, type Tensor } from '../../src/graph/tensor.ts';
import { topologicalOrder } from '../../src/graph/topologicalOrder.ts';
import { errorOf } from './errorOf.ts';
import { runGraph } from './runGraph.ts';

const x = input('x', [2]);
const y = input('y', [2]);

/** Gradients by each of the parameters where x is [1, 2] and y is [3, 4]. */
async function gradientsOf(loss: Tensor, parameters: readonly Tensor[]): Promise<number[][]> {
  const gradients = differentiate(loss, parameters);
  const results = await runGraph(
    [
      [x, Float32Array.of(1, 2)],
      [y, Float32Array.of(3, 4)],
    ],
    Object.fromEntries(gradients.map((gradient, index) => [`gradient${index}`, gradient])),
  );
  return gradients.map((_, index) => Array.from(results[`gradient${index}`]!.data, Number));
}

test('each parameter has its own gradient, in the order asked for', async () => {
  const loss = reduceSum(mul(mul(x, x), y));
  expect(await gradientsOf(loss, [y, x])).toEqual([
    [1, 4],
    [6, 16],
  ]);
});

test('a parameter that the loss does not need has zeros, of its shape', async () => {
  const unused = input('unused', [3, 1]);
  const [gradient] = differentiate(reduceSum(x), [unused]);
  expect(gradient!.shape).toEqual([3, 1]);
  expect(await gradientsOf(reduceSum(x), [unused, x])).toEqual([
    [0, 0, 0],
    [1, 1],
  ]);
});

test('a tensor used several times has the sum', async () => {
  const square = mul(x, x);
  expect(await gradientsOf(reduceSum(add(add(square, square), x)), [x])).toEqual([[5, 9]]);
});

test('between the loss and the inputs gradients can be asked for too, and they stop nothing', async () => {
  const square = mul(x, x);
  const loss = reduceSum(mul(square, y));
  expect(await gradientsOf(loss, [square, x, loss])).toEqual([[3, 4], [6, 16], [1]]);
});

test('a loss of shape [1, 1] is a scalar too', async () => {
  expect(await gradientsOf(reduceSum(mul(x, reduceSum(y, [0], true)), [0], true), [x])).toEqual([[7, 7]]);
});

test('gradients of gradients', async () => {
  const loss = reduceSum(mul(mul(x, x), x));
  const [first] = differentiate(loss, [x]);
  expect(await gradientsOf(reduceSum(first!), [x])).toEqual([[6, 12]]);
});

test('where nothing depends on the parameters no gradient is built', () => {
  const frozen = constant(Float32Array.of(1, 2), [2]);
  const [gradient] = differentiate(reduceSum(mul(exp(frozen), x)), [x]);
  const types = topologicalOrder([gradient!]).map(({ operator }) => operator.type);
  expect(types.filter((type) => type === 'Exp')).toHaveLength(1);
});

test('a loss of several elements is an error', () => {
  const error = errorOf(() => differentiate(x, [x]));
  expect(error.code).toBe('shape-mismatch');
  expect(String(error)).toContain('[2]');
});

test('an operator without gradient is an error that names it, unless no gradient reaches it', async () => {
  const largest = topK(x, 1).values;
  const error = errorOf(() => differentiate(reduceSum(largest), [x]));
  expect(error.code).toBe('unavailable');
  expect(String(error)).toContain('TopK');
  expect(await gradientsOf(reduceSum(where(greater(x, largest), x, mul(x, scalar(3)))), [x])).toEqual([[3, 3]]);
  expect(await gradientsOf(reduceSum(mul(largest, y)), [y])).toEqual([[2, 2]]);
});

test('a chain of 5,000 operators does not overflow the stack', async () => {
  let tensor = x;
  for (let step = 0; step < 5000; step++) tensor = add(tensor, y);
  const gradients = differentiate(reduceSum(tensor), [x, y]);
  expect(topologicalOrder(gradients).length).toBeGreaterThanOrEqual(4999);
  expect(await gradientsOf(reduceSum(tensor), [x, y])).toEqual([
    [1, 1],
    [5000, 5000],
  ]);
});

test('a ladder of 60 shared steps takes 60 steps, not 2 to the 60', async () => {
  let tensor = mul(x, scalar(1));
  for (let step = 0; step < 60; step++) tensor = mul(add(tensor, tensor), scalar(0.5));
  expect(await gradientsOf(reduceSum(tensor), [x])).toEqual([[1, 1]]);
});
