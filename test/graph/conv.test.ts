import { describe, expect, test } from 'vitest';
import { differentiate } from '../../src/graph/differentiate.ts';
import { conv } from '../../src/graph/operators/conv.ts';
import type { Padding } from '../../src/graph/operators/convolutionShape.ts';
import { mul } from '../../src/graph/operators/mul.ts';
import { reduceSum } from '../../src/graph/operators/reduceSum.ts';
import { input } from '../../src/graph/tensor.ts';
import { decodeTensor, type EncodedTensor, readOracle, relativeError } from './oracle.ts';
import { runGraph } from './runGraph.ts';

interface ConvolutionCase {
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
  for (const example of readOracle<{ cases: ConvolutionCase[] }>('convolution').cases) {
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

test('weights that do not fit the channels are an error with both shapes in it', () => {
  expect(() => conv(input('x', [1, 3, 8, 8]), input('w', [4, 5, 3, 3]))).toThrow(/\[1, 3, 8, 8\].*\[4, 5, 3, 3\]/);
  expect(() => conv(input('x', [1, 3, 8, 8]), input('w', [4, 3, 3, 3]), input('b', [3]))).toThrow(
    /\[4, 3, 3, 3\].*\[3\]/,
  );
});
