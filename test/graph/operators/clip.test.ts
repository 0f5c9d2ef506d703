import { expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { clip, relu6 } from '../../../src/graph/operators/clip.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elements } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { runGraph } from '../runGraph.ts';
import { tensor } from '../testTensor.ts';

test('values by hand', async () => {
  const x = tensor([6], [-3, -1, 0, 1, 2, 5]);
  expect(await elements((a) => clip(a!, -1, 2), x)).toEqual([-1, -1, 0, 1, 2, 2]);
  expect(await elements((a) => relu6(a!), tensor([4], [-1, 0, 3, 7]))).toEqual([0, 0, 3, 6]);
});

test('gradients away from the bounds as central differences', async () => {
  const x = tensor([2, 4], [-3, -1.2, -0.8, 0, 1, 1.8, 2.2, 9]);
  expect(await gradientError((a) => clip(a!, -1, 2), x)).toBeLessThan(5e-4);
  expect(await gradientError((a) => relu6(a!), tensor([4], [-1, 0.5, 5.5, 6.5]))).toBeLessThan(5e-4);
});

test('on the bounds no gradient passes, as in PyTorch and TensorFlow for ReLU6', async () => {
  const x = input('x', [5]);
  const [gradient] = differentiate(reduceSum(relu6(x)), [x]);
  const { result } = await runGraph([[x, Float32Array.of(-1, 0, 1, 6, 7)]], { result: gradient! });
  expect(Array.from(result!.data, Number)).toEqual([0, 0, 1, 0, 0]);
});
