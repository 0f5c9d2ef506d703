import { expect, test } from 'vitest';
import { div } from '../../../src/graph/operators/div.ts';
import { elements } from '../evaluate.ts';
import { expectBroadcastError, expectBroadcastGradients, expectBroadcastValues } from '../expectBroadcast.ts';
import { gradientError } from '../gradientError.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand: a row with a column', async () => {
  const row = tensor([1, 3], [1, 2, 4]);
  const column = tensor([2, 1], [2, -4]);
  expect(await elements((a, b) => div(a!, b!), row, column)).toEqual([0.5, 1, 2, -0.25, -0.5, -1]);
});

test('as a plain loop over random shapes', () => expectBroadcastValues(div, (a, b) => a / b));

test('gradients as central differences over random shapes', () => expectBroadcastGradients(div));

test('a scalar beside a tensor, each element of each gradient', async () => {
  const values = [randomTensor([2, 3], 1, 0.5, 2), randomTensor([], 2, 1, 2)];
  expect(await gradientError((a, b) => div(a!, b!), ...values)).toBeLessThan(5e-4);
});

test('one tensor on both sides has the sum of both gradients', async () => {
  expect(await gradientError((a) => div(div(a!, a!), a!), randomTensor([4], 3, 0.5, 2))).toBeLessThan(5e-4);
});

test('shapes that do not broadcast', () => expectBroadcastError(div));
