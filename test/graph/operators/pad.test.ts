import { expect, test } from 'vitest';
import { pad } from '../../../src/graph/operators/pad.ts';
import { slice } from '../../../src/graph/operators/slice.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elements, evaluate } from '../evaluate.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand', async () => {
  const x = tensor([2, 2], [1, 2, 3, 4]);
  expect(await elements((a) => pad(a!, [0, 1], [1, 0]), x)).toEqual([0, 1, 2, 0, 3, 4, 0, 0, 0]);
});

test('a slice takes the padding off again', async () => {
  const x = randomTensor([2, 3, 1, 4], 1);
  const { data } = await evaluate((a) => slice(pad(a!, [1, 0, 2, 0], [0, 3, 1, 0]), [1, 0, 2, 0], x.shape), x);
  expect(data).toEqual(x.data);
});

test('by nothing is nothing', () => {
  const x = input('x', [2, 3]);
  expect(pad(x, [0, 0], [0, 0])).toBe(x);
});
