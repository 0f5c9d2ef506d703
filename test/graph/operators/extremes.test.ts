import { expect, test } from 'vitest';
import { maximum, minimum } from '../../../src/graph/operators/extremes.ts';
import { elements } from '../evaluate.ts';
import { expectBroadcastError, expectBroadcastValues } from '../expectBroadcast.ts';
import { gradientError } from '../gradientError.ts';
import { tensor } from '../testTensor.ts';

test('values by hand', async () => {
  const a = tensor([4], [1, 5, -2, Number.NEGATIVE_INFINITY]);
  const b = tensor([4], [3, 5, -7, 0]);
  expect(await elements((x, y) => maximum(x!, y!), a, b)).toEqual([3, 5, -2, 0]);
  expect(await elements((x, y) => minimum(x!, y!), a, b)).toEqual([1, 5, -7, Number.NEGATIVE_INFINITY]);
});

test('as a plain loop over random shapes', async () => {
  await expectBroadcastValues(maximum, Math.max);
  await expectBroadcastValues(minimum, Math.min);
});

test('gradients where the two are apart as central differences', async () => {
  const row = tensor([1, 3], [0, 1, 2]);
  const column = tensor([2, 1], [0.5, 1.5]);
  expect(await gradientError((x, y) => maximum(x!, y!), row, column)).toBeLessThan(5e-4);
  expect(await gradientError((x, y) => minimum(x!, y!), row, column)).toBeLessThan(5e-4);
});

test('shapes that do not broadcast', () => {
  expectBroadcastError(maximum);
  expectBroadcastError(minimum);
});
