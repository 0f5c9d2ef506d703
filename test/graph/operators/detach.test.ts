import { expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { detach } from '../../../src/graph/operators/detach.ts';
import { mul } from '../../../src/graph/operators/mul.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elements } from '../evaluate.ts';
import { runGraph } from '../runGraph.ts';
import { tensor } from '../testTensor.ts';

test('keeps the values', async () => {
  expect(await elements((x) => detach(x!), tensor([2], [1, -2]))).toEqual([1, -2]);
});

test('x times detached x has the gradient x, not 2 x', async () => {
  const x = input('x', [3]);
  const [gradient] = differentiate(reduceSum(mul(x, detach(x))), [x]);
  const { result } = await runGraph([[x, Float32Array.of(1, 2, 3)]], { result: gradient! });
  expect(Array.from(result!.data, Number)).toEqual([1, 2, 3]);
});

test('what is reached only through it has a gradient of zeros', async () => {
  const x = input('x', [2]);
  const [gradient] = differentiate(reduceSum(detach(mul(x, x))), [x]);
  expect(gradient!.source.kind).toBe('constant');
  const { result } = await runGraph([], { result: gradient! });
  expect(Array.from(result!.data, Number)).toEqual([0, 0]);
});
