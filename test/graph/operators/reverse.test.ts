import { expect, test } from 'vitest';
import { reverse } from '../../../src/graph/operators/reverse.ts';
import { elements } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { randomTensor, tensor } from '../testTensor.ts';

const x = tensor([2, 3], [1, 2, 3, 4, 5, 6]);

test('values by hand', async () => {
  expect(await elements((a) => reverse(a!, [1]), x)).toEqual([3, 2, 1, 6, 5, 4]);
  expect(await elements((a) => reverse(a!, [0]), x)).toEqual([4, 5, 6, 1, 2, 3]);
  expect(await elements((a) => reverse(a!, [0, 1]), x)).toEqual([6, 5, 4, 3, 2, 1]);
});

test('twice is nothing', async () => {
  expect(await elements((a) => reverse(reverse(a!, [1]), [1]), x)).toEqual(Array.from(x.data));
});

test.each([[[0]], [[1, 2]], [[0, 2]]])('gradients along axes %j as central differences', async (axes) => {
  expect(await gradientError((a) => reverse(a!, axes), randomTensor([2, 3, 2], 1))).toBeLessThan(5e-4);
});
