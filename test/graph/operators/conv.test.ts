import { describe, expect, test } from 'vitest';
import { differentiate } from '../../../src/graph/differentiate.ts';
import { conv } from '../../../src/graph/operators/conv.ts';
import type { Padding } from '../../../src/graph/operators/convolutionShape.ts';
import { mul } from '../../../src/graph/operators/mul.ts';
import { reduceSum } from '../../../src/graph/operators/reduceSum.ts';
import { input } from '../../../src/graph/tensor.ts';
import { convolutionCases } from '../convolutionCases.ts';
import { convolutionLoop } from '../convolutionLoop.ts';
import { evaluate } from '../evaluate.ts';
import { gradientError } from '../gradientError.ts';
import { decodeTensor, type EncodedTensor, readOracle, relativeError } from '../oracle.ts';
import { runGraph } from '../runGraph.ts';
import { randomTensor } from '../testTensor.ts';

interface OracleCase {
  readonly name: string;
  readonly stride: number;
  readonly pads: Padding;
  readonly groups: number;
  readonly x: EncodedTensor;
  readonly w: EncodedTensor;
  readonly b: EncodedTensor;
  readonly y: EncodedTensor;
  readonly dy: EncodedTensor;
  readonly dx: EncodedTensor;
  readonly dw: EncodedTensor;
  readonly db: EncodedTensor;
}

describe('convolutions answer as PyTorch does', () => {
  for (const example of readOracle<{ cases: OracleCase[] }>('convolution').cases) {
    test(example.name, async () => {
      const { stride, pads, groups } = example;
      const [x, w, b, dy] = (['x', 'w', 'b', 'dy'] as const).map((name) => input(name, example[name].shape));
      const y = conv(x!, w!, b!, { stride, pads, groups });
      const [dx, dw, db] = differentiate(reduceSum(mul(y, dy!)), [x!, w!, b!]);
      const feeds = [x!, w!, b!, dy!].map(
        (tensor, index) => [tensor, decodeTensor(example[(['x', 'w', 'b', 'dy'] as const)[index]!]).data] as const,
      );
      const results = await runGraph(feeds, { y, dx: dx!, dw: dw!, db: db! });
      for (const name of ['y', 'dx', 'dw', 'db'] as const) {
        expect(results[name]!.shape).toEqual(example[name].shape);
        expect(relativeError(results[name]!.data, decodeTensor(example[name]).data), name).toBeLessThan(1e-4);
      }
    });
  }
});

describe.each(convolutionCases)('$name', ({ x, weight, ...options }) => {
  test('values as by nested loops, with bias', async () => {
    const [image, kernel, bias] = [randomTensor(x, 1), randomTensor(weight, 2), randomTensor([weight[0]!], 3)];
    const expected = convolutionLoop(image, kernel, options);
    const pixels = expected.shape[2]! * expected.shape[3]!;
    const biased = expected.data.map((value, at) => value + bias.data[Math.floor(at / pixels) % weight[0]!]!);
    const actual = await evaluate((a, b, c) => conv(a!, b!, c, options), image, kernel, bias);
    expect(actual.shape).toEqual(expected.shape);
    expect(relativeError(actual.data, biased)).toBeLessThan(1e-5);
  });

  test('gradients as central differences', async () => {
    const values = [randomTensor(x, 4), randomTensor(weight, 5), randomTensor([weight[0]!], 6)];
    expect(await gradientError((a, b, c) => conv(a!, b!, c, options), ...values)).toBeLessThan(5e-4);
  });
});

test('groups that are not depthwise have values, but no gradient', async () => {
  const options = { stride: 1, pads: [1, 1, 1, 1], groups: 2 } as const;
  const [image, kernel] = [randomTensor([2, 4, 3, 4], 1), randomTensor([6, 2, 3, 3], 2)];
  const actual = await evaluate((a, b) => conv(a!, b!, undefined, options), image, kernel);
  expect(relativeError(actual.data, convolutionLoop(image, kernel, options).data)).toBeLessThan(1e-5);
  const [x, weight] = [input('x', image.shape), input('w', kernel.shape)];
  const loss = reduceSum(conv(x, weight, undefined, options));
  expect(() => differentiate(loss, [weight])).toThrow(/\[2, 4, 3, 4\] and \[6, 2, 3, 3\].*depthwise/);
});

test('weights that do not fit the channels are an error with both shapes in it', () => {
  expect(() => conv(input('x', [1, 3, 8, 8]), input('w', [4, 5, 3, 3]))).toThrow(/\[1, 3, 8, 8\].*\[4, 5, 3, 3\]/);
  expect(() => conv(input('x', [1, 3, 8, 8]), input('w', [4, 3, 3, 3]), input('b', [3]))).toThrow(
    /\[4, 3, 3, 3\].*\[3\]/,
  );
});

test('images, groups and kernels that can not be are errors with both shapes in them', () => {
  const image = input('x', [1, 4, 8, 8]);
  expect(() => conv(input('x', [4, 8, 8]), input('w', [2, 4, 3, 3]))).toThrow(/\[4, 8, 8\] and \[2, 4, 3, 3\]/);
  expect(() => conv(image, input('w', [2, 4]))).toThrow(/\[1, 4, 8, 8\] and \[2, 4\]/);
  expect(() => conv(image, input('w', [3, 2, 1, 1]), undefined, { groups: 2 })).toThrow(/\[3, 2, 1, 1\]/);
  expect(() => conv(image, input('w', [2, 4, 9, 3]))).toThrow(/\[1, 4, 8, 8\] and \[2, 4, 9, 3\].*larger/);
});
