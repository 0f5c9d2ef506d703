import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broadcastShapes } from '../../../src/graph/operators/broadcastShapes.ts';
import { broadcastablePair, broadcastLoop } from '../broadcasting.ts';
import { errorOf } from '../errorOf.ts';

test('shapes by hand', () => {
  expect(broadcastShapes('Add', [], [])).toEqual([]);
  expect(broadcastShapes('Add', [3], [])).toEqual([3]);
  expect(broadcastShapes('Add', [2, 1, 4], [3, 1])).toEqual([2, 3, 4]);
  expect(broadcastShapes('Add', [1, 0], [5, 1])).toEqual([5, 0]);
});

test('as the plain loop, whichever comes first', () => {
  fc.assert(
    fc.property(broadcastablePair(0, 1), ([a, b]) => {
      const { shape } = broadcastLoop(a, b, () => 0);
      expect(broadcastShapes('Add', a.shape, b.shape)).toEqual(shape);
      expect(broadcastShapes('Add', b.shape, a.shape)).toEqual(shape);
    }),
    { seed: 3 },
  );
});

test('sizes that differ and are not 1 are an error with the operator and both shapes', () => {
  const error = errorOf(() => broadcastShapes('Where', [2, 3], [3, 2]));
  expect(error.code).toBe('shape-mismatch');
  expect(String(error)).toMatch(/Where: \[2, 3\] and \[3, 2\]/);
});
