import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mul } from '../../../src/graph/operators/mul.ts';
import { slice } from '../../../src/graph/operators/slice.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elements } from '../evaluate.ts';
import { directionalError, gradientError } from '../gradientError.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand', async () => {
  const x = tensor([2, 3], [1, 2, 3, 4, 5, 6]);
  expect(await elements((a) => slice(a!, [0, 1], [2, 2]), x)).toEqual([2, 3, 5, 6]);
  expect(await elements((a) => slice(a!, [1, 0], [1, 3]), x)).toEqual([4, 5, 6]);
  expect(await elements((a) => slice(a!, [0, 3], [2, 0]), x)).toEqual([]);
});

test('gradients as central differences, where parts overlap', async () => {
  const error = await gradientError(
    (a) => mul(slice(a!, [0, 1], [2, 2]), slice(a!, [1, 0], [2, 2])),
    randomTensor([3, 4], 1),
  );
  expect(error).toBeLessThan(5e-4);
});

test('gradients of random parts', async () => {
  const axis = fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.nat(2));
  await fc.assert(
    fc.asyncProperty(fc.array(axis, { minLength: 1, maxLength: 4 }), async (axes) => {
      const shape = axes.map(([before, size, after]) => before + size + after);
      const starts = axes.map(([before]) => before);
      const part = axes.map(([, size]) => size);
      expect(await directionalError((a) => slice(a!, starts, part), [randomTensor(shape, 2)], 3)).toBeLessThan(5e-4);
    }),
    { numRuns: 15, seed: 8 },
  );
});

test('parts that reach beyond are errors with both shapes', () => {
  const x = input('x', [2, 3]);
  expect(() => slice(x, [0, 2], [2, 2])).toThrow(/Slice: \[2, 3\] and \[2, 2\].*from \[0, 2\]/);
  expect(() => slice(x, [-1, 0], [1, 3])).toThrow(/\[2, 3\] and \[1, 3\].*from \[-1, 0\]/);
  expect(() => slice(x, [0], [2])).toThrow(/\[2, 3\] and \[2\].*every axis/);
});
