import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { cast } from '../../../src/graph/operators/cast.ts';
import { and, equal, greater, less } from '../../../src/graph/operators/compare.ts';
import { mul } from '../../../src/graph/operators/mul.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { input, scalar, type Tensor } from '../../../src/graph/tensor.ts';
import { broadcastablePair, broadcastLoop } from '../broadcasting.ts';
import { elements, evaluate } from '../evaluate.ts';
import { expectBroadcastError } from '../expectBroadcast.ts';
import { runGraph } from '../runGraph.ts';
import { tensor } from '../testTensor.ts';

const comparisons: Readonly<
  Record<string, readonly [(a: Tensor, b: Tensor) => Tensor, (a: number, b: number) => boolean]>
> = {
  equal: [equal, (a, b) => a === b],
  greater: [greater, (a, b) => a > b],
  less: [less, (a, b) => a < b],
};

describe.each(Object.entries(comparisons))('%s', (_, [build, loop]) => {
  test('values by hand, equal ones and NaN among them', async () => {
    const a = tensor([5], [1, 2, 3, Number.NaN, -0]);
    const b = tensor([5], [1, 3, 2, Number.NaN, 0]);
    const expected = Array.from(a.data, (value, index) => Number(loop(value, b.data[index]!)));
    expect(await elements((x, y) => build(x!, y!), a, b)).toEqual(expected);
  });

  test('as a plain loop over random shapes', async () => {
    await fc.assert(
      fc.asyncProperty(broadcastablePair(0, 1), async ([a, b]) => {
        const { shape, data } = broadcastLoop(a, b, (x, y) => Number(loop(x, y)));
        const actual = await evaluate((x, y) => build(x!, y!), a, b);
        expect(actual).toEqual({ type: 'bool', shape, data: Uint8Array.from(data) });
      }),
      { numRuns: 10, seed: 4 },
    );
  });

  test('shapes that do not broadcast', () => expectBroadcastError(build));

  test('no gradient passes', async () => {
    const x = input('x', [3]);
    const chosen = mul(cast(build(x, scalar(2)), 'float32'), x);
    const [gradient] = differentiate(reduceSum(chosen), [x]);
    const { result } = await runGraph([[x, Float32Array.of(1, 2, 3)]], { result: gradient! });
    expect(Array.from(result!.data, Number)).toEqual([1, 2, 3].map((value) => Number(loop(value, 2))));
  });
});

test('and', async () => {
  const a = tensor([4], [0, 0, 1, 1]);
  const b = tensor([4], [0, 1, 0, 1]);
  const both = (x: Tensor, y: Tensor) => and(cast(x, 'bool'), cast(y, 'bool'));
  expect(await elements((x, y) => both(x!, y!), a, b)).toEqual([0, 0, 0, 1]);
  expectBroadcastError(and);
});
