import { expect, test } from 'vitest';
import { input } from '../../src/graph/tensor.ts';
import { rmsProp } from '../../src/training/rmsProp.ts';
import { decodeTensor, type EncodedTensor, readOracle, relativeError } from '../graph/oracle.ts';
import { runGraph } from '../graph/runGraph.ts';

interface RmsPropCase {
  readonly learning_rate: number;
  readonly decay: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly initial_mean_square: number;
  readonly w: EncodedTensor;
  readonly gradients: readonly EncodedTensor[];
  readonly w_after: readonly EncodedTensor[];
}

test('RMSProp takes the steps that TensorFlow’s form takes', async () => {
  const example = readOracle<RmsPropCase>('rmsprop');
  const { shape, data } = decodeTensor(example.w);
  const [parameters, meanSquare, momentum, gradient] = ['w', 's', 'm', 'g'].map((name) => input(name, shape));
  const rate = input('rate', []);
  const next = rmsProp(
    { parameters: parameters!, meanSquare: meanSquare!, momentum: momentum! },
    gradient!,
    rate,
    example,
  );
  let state: Float32Array[] = [
    data,
    new Float32Array(data.length).fill(example.initial_mean_square),
    new Float32Array(data.length),
  ];
  for (const [step, expected] of example.w_after.entries()) {
    const results = await runGraph(
      [
        [parameters!, state[0]!],
        [meanSquare!, state[1]!],
        [momentum!, state[2]!],
        [gradient!, decodeTensor(example.gradients[step]!).data],
        [rate, Float32Array.of(example.learning_rate)],
      ],
      { ...next },
    );
    expect(relativeError(results.parameters!.data, decodeTensor(expected).data)).toBeLessThan(1e-4);
    state = [results.parameters!, results.meanSquare!, results.momentum!].map((value) => value.data as Float32Array);
  }
});
