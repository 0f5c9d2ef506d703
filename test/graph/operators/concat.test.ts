import { expect, test } from 'vitest';
import { concat } from '../../../src/graph/operators/concat.ts';
import { mul } from '../../../src/graph/operators/mul.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand, along either axis', async () => {
  const a = tensor([2, 1], [1, 2]);
  const b = tensor([2, 2], [3, 4, 5, 6]);
  expect(await elements((x, y) => concat([x!, y!, x!], 1), a, b)).toEqual([1, 3, 4, 1, 2, 5, 6, 2]);
  expect(await elements((x, y) => concat([x!, y!], 0), tensor([1, 2], [1, 2]), b)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a part without elements adds none', async () => {
  const { shape, data } = await evaluate((x, y) => concat([x!, y!], 0), tensor([0, 2], []), tensor([1, 2], [1, 2]));
  expect(shape).toEqual([1, 2]);
  expect(data).toEqual(Float32Array.of(1, 2));
});

test('of one part is that part', () => {
  const x = input('x', [2]);
  expect(concat([x], 0)).toBe(x);
});

test.each([0, 1, 2])('gradients along axis %i as central differences', async (axis) => {
  const values = [1, 3, 2].map((size, index) => randomTensor([2, 2, 2].with(axis, size), index));
  const error = await gradientError(
    (x, y, z) => {
      const joined = concat([x!, y!, mul(z!, z!), x!], axis);
      expect(joined.shape).toEqual([2, 2, 2].with(axis, 7));
      return joined;
    },
    ...values,
  );
  expect(error).toBeLessThan(5e-4);
});

test('other sizes that differ are an error with both shapes', () => {
  const parts = [input('a', [2, 3]), input('b', [2, 4])];
  expect(concat(parts, 1).shape).toEqual([2, 7]);
  expect(() => concat(parts, 0)).toThrow(/Concat: \[2, 3\] and \[2, 4\].*axis 0/);
  expect(() => concat([input('a', [2, 3]), input('b', [2])], 0)).toThrow(/\[2, 3\] and \[2\]/);
});
