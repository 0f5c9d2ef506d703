import { expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { gather } from '../../../src/graph/operators/gather.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elements, evaluate } from '../evaluate.ts';
import { tensor } from '../testTensor.ts';

const x = tensor([2, 3], [1, 2, 3, 4, 5, 6]);

test('values by hand, along either axis, as often and in whatever order', async () => {
  expect(await elements((a) => gather(a!, [2, 0, 0], 1), x)).toEqual([3, 1, 1, 6, 4, 4]);
  expect(await elements((a) => gather(a!, [1], 0), x)).toEqual([4, 5, 6]);
});

test('the axis becomes as long as there are places', async () => {
  expect((await evaluate((a) => gather(a!, [0, 1, 1, 0], 0), x)).shape).toEqual([4, 3]);
});

test('no gradient', () => {
  const tensorX = input('x', [2, 3]);
  expect(() => differentiate(reduceSum(gather(tensorX, [0], 0)), [tensorX])).toThrow(/Gather has no gradient/);
});
