import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matMul, transposeLast } from '../../../src/graph/operators/matMul.ts';
import { input } from '../../../src/graph/tensor.ts';
import { elementCount, type TensorData } from '../../../src/graph/tensorData.ts';
import { elements, evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { relativeError } from '../oracle.ts';
import { randomTensor, tensor } from '../testTensor.ts';

test('values by hand', async () => {
  const a = tensor([2, 3], [1, 2, 3, 4, 5, 6]);
  const b = tensor([3, 1], [1, 10, 100]);
  expect(await elements((x, y) => matMul(x!, y!), a, b)).toEqual([321, 654]);
  expect(await elements((x) => transposeLast(x!), a)).toEqual([1, 4, 2, 5, 3, 6]);
});

/** One batch axis each, of the size given or 1. */
function productLoop(a: TensorData, b: TensorData): TensorData {
  const [m, inner] = a.shape.slice(-2) as [number, number];
  const n = b.shape.at(-1)!;
  const batch = Math.max(a.shape[0]!, b.shape[0]!);
  const shape = [batch, m, n];
  const data = Float32Array.from({ length: elementCount(shape) }, (_, at) => {
    const image = Math.floor(at / (m * n));
    const [row, column] = [Math.floor(at / n) % m, at % n];
    let sum = 0;
    for (let k = 0; k < inner; k++) {
      const left = a.data[((image % a.shape[0]!) * m + row) * inner + k]!;
      sum += left * b.data[((image % b.shape[0]!) * inner + k) * n + column]!;
    }
    return sum;
  });
  return { shape, data };
}

test('as a plain loop over random shapes', async () => {
  const size = fc.integer({ min: 1, max: 6 });
  await fc.assert(
    fc.asyncProperty(size, size, size, size, fc.nat(2), async (m, inner, n, batch, single) => {
      const a = randomTensor([single === 1 ? 1 : batch, m, inner], 1);
      const b = randomTensor([single === 2 ? 1 : batch, inner, n], 2);
      const expected = productLoop(a, b);
      const actual = await evaluate((x, y) => matMul(x!, y!), a, b);
      expect(actual.shape).toEqual(expected.shape);
      expect(relativeError(actual.data, expected.data)).toBeLessThan(1e-5);
    }),
    { numRuns: 20, seed: 7 },
  );
});

test.each([
  [
    [2, 3],
    [3, 4],
  ],
  [
    [2, 2, 3],
    [2, 3, 2],
  ],
  [
    [3, 2, 2],
    [2, 2],
  ],
  [
    [2, 2],
    [3, 2, 2],
  ],
  [
    [2, 1, 2, 3],
    [3, 3, 1],
  ],
])('gradients of %j times %j as central differences', async (a, b) => {
  expect(await gradientError((x, y) => matMul(x!, y!), randomTensor(a, 3), randomTensor(b, 4))).toBeLessThan(5e-4);
});

test('columns and rows, vectors and batches that do not fit are errors with both shapes', () => {
  const at = (a: readonly number[], b: readonly number[]) => () => matMul(input('a', a), input('b', b));
  expect(at([2, 3], [2, 3])).toThrow(/\[2, 3\] and \[2, 3\]/);
  expect(at([3], [3, 2])).toThrow(/\[3\] and \[3, 2\]/);
  expect(at([2, 2, 3], [3, 3, 2])).toThrow(/\[2\] and \[3\]/);
});
