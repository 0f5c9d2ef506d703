import { expect, test } from 'vitest';
import { differentiate } from '../../src/graph/differentiate.ts';
import { add } from '../../src/graph/operators/add.ts';
import { relu6 } from '../../src/graph/operators/clip.ts';
import { conv } from '../../src/graph/operators/conv.ts';
import { mul } from '../../src/graph/operators/mul.ts';
import { reduceSum } from '../../src/graph/operators/reduceSum.ts';
import { input, type Tensor } from '../../src/graph/tensor.ts';
import { decodeTensor, type EncodedTensor, readOracle, relativeError } from './oracle.ts';
import { runGraph } from './runGraph.ts';

const oracle = readOracle<{
  readonly x: EncodedTensor;
  readonly y: EncodedTensor;
  readonly dy: EncodedTensor;
  readonly dx: EncodedTensor;
  readonly parameters: Readonly<Record<string, EncodedTensor>>;
  readonly gradients: Readonly<Record<string, EncodedTensor>>;
}>('inverted-residual');

test("an inverted residual's output and all its gradients are PyTorch's", async () => {
  const inputs = new Map<string, EncodedTensor>(Object.entries({ ...oracle.parameters, x: oracle.x, dy: oracle.dy }));
  const tensors = new Map<string, Tensor>([...inputs].map(([name, { shape }]) => [name, input(name, shape)]));
  const at = (name: string) => tensors.get(name)!;
  const expanded = relu6(conv(at('x'), at('expand_w'), at('expand_b')));
  const filtered = relu6(
    conv(expanded, at('depthwise_w'), at('depthwise_b'), { pads: [1, 1, 1, 1], groups: expanded.shape[1]! }),
  );
  const y = add(at('x'), conv(filtered, at('project_w'), at('project_b')));

  const expected: Readonly<Record<string, EncodedTensor>> = { ...oracle.gradients, x: oracle.dx };
  const names = Object.keys(expected);
  const gradients = differentiate(reduceSum(mul(y, at('dy'))), names.map(at));
  const results = await runGraph(
    [...inputs].map(([name, encoded]) => [at(name), decodeTensor(encoded).data] as const),
    { y, ...Object.fromEntries(names.map((name, index) => [`d_${name}`, gradients[index]!])) },
  );

  expect(relativeError(results.y!.data, decodeTensor(oracle.y).data)).toBeLessThan(1e-4);
  expect(names).toHaveLength(7);
  for (const name of names) {
    const { shape, data } = results[`d_${name}`]!;
    expect(shape, name).toEqual(expected[name]!.shape);
    expect(relativeError(data, decodeTensor(expected[name]!).data), name).toBeLessThan(1e-4);
  }
});
