import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { topK } from '../../../src/graph/operators/topK.ts';
import { input } from '../../../src/graph/tensor.ts';
import { runGraph } from '../runGraph.ts';

async function run(rows: readonly (readonly number[])[], count: number) {
  const x = input('x', [rows.length, rows[0]!.length]);
  const { values, indices } = topK(x, count);
  const results = await runGraph([[x, Float32Array.from(rows.flat())]], { values, indices });
  expect(results.indices!.type).toBe('int64');
  expect(results.indices!.shape).toEqual([rows.length, count]);
  return { values: Array.from(results.values!.data, Number), indices: Array.from(results.indices!.data, Number) };
}

test('values by hand, row by row, the first of equals first', async () => {
  const rows = [
    [3, 9, 9, -1],
    [5, 5, 5, 5],
  ];
  expect(await run(rows, 3)).toEqual({ values: [9, 9, 3, 5, 5, 5], indices: [1, 2, 0, 0, 1, 2] });
});

test('as a stable sort', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 40 }),
      fc.nat(),
      async (row, n) => {
        const count = 1 + (n % row.length);
        const order = row.map((_, index) => index).sort((a, b) => row[b]! - row[a]!);
        const { values, indices } = await run([row], count);
        expect(indices).toEqual(order.slice(0, count));
        expect(values).toEqual(indices.map((index) => row[index]));
      },
    ),
    { numRuns: 25, seed: 9 },
  );
});

test('more than there are is an error with both', () => {
  expect(topK(input('x', [2, 3]), 3).values.shape).toEqual([2, 3]);
  expect(() => topK(input('x', [2, 3]), 4)).toThrow(/TopK: \[2, 3\] and \[4\]/);
});

test('no gradient', () => {
  const x = input('x', [3]);
  expect(() => differentiate(reduceSum(topK(x, 1).values), [x])).toThrow(/TopK has no gradient/);
});
