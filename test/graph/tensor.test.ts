import { expect, test } from 'vitest';
import {
  apply,
  constant,
  formatShape,
  input,
  integers,
  sameShape,
  scalar,
  shapeMismatch,
} from '../../src/graph/tensor.ts';
import { elementCount } from '../../src/graph/tensorData.ts';
import { errorOf } from './errorOf.ts';

test('inputs are known by name, float32 unless said otherwise', () => {
  expect(input('x', [2, 3])).toEqual({ type: 'float32', shape: [2, 3], source: { kind: 'input', name: 'x' } });
  expect(input('x', [], 'int64').type).toBe('int64');
});

test('constants carry their values, and a name only where one is given', () => {
  expect(scalar(2.5)).toEqual({ type: 'float32', shape: [], source: { kind: 'constant', data: Float32Array.of(2.5) } });
  expect(integers([3, -1])).toEqual({
    type: 'int64',
    shape: [2],
    source: { kind: 'constant', data: BigInt64Array.of(3n, -1n) },
  });
  expect(constant(Uint8Array.of(1), [1], 'uint8', 'mask').source).toMatchObject({ kind: 'constant', name: 'mask' });
});

test('a constant needs as many values as its shape has elements', () => {
  expect(constant(new Float32Array(0), [0, 3]).shape).toEqual([0, 3]);
  const error = errorOf(() => constant(new Float32Array(5), [2, 3]));
  expect(error.code).toBe('shape-mismatch');
  expect(String(error)).toMatch(/\[2, 3\].*6.*5/);
});

test('the outputs of a node know it and their place', () => {
  const x = input('x', [4]);
  const outputs = apply({ type: 'Split' }, [x], { axis: 0 }, [
    { type: 'float32', shape: [1] },
    { type: 'float32', shape: [3] },
  ]);
  expect(outputs.map(({ shape }) => shape)).toEqual([[1], [3]]);
  const [first, second] = outputs.map(({ source }) => source);
  if (first?.kind !== 'node' || second?.kind !== 'node') throw new Error('not of a node');
  expect(second.node).toBe(first.node);
  expect([first.index, second.index]).toEqual([0, 1]);
  expect(first.node.outputs).toEqual(outputs);
  expect(first.node.inputs).toEqual([x]);
});

test('shapes are compared, counted and written', () => {
  expect(sameShape([], [])).toBe(true);
  expect(sameShape([2, 3], [2, 3])).toBe(true);
  expect(sameShape([2, 3], [3, 2])).toBe(false);
  expect(sameShape([2, 3], [2, 3, 1])).toBe(false);
  expect(elementCount([])).toBe(1);
  expect(elementCount([2, 0, 3])).toBe(0);
  expect(formatShape([])).toBe('[]');
  expect(shapeMismatch('Add', [1, 2], [3], 'they do not broadcast').message).toBe(
    'Add: [1, 2] and [3] do not go together: they do not broadcast.',
  );
});
