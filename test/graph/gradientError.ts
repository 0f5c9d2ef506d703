import { differentiate } from '../../src/graph/differentiate.ts';
import type { GraphSession, Value } from '../../src/graph/engine.ts';
import { floats } from '../../src/graph/engine.ts';
import { mul } from '../../src/graph/operators/mul.ts';
import { reduceSum } from '../../src/graph/operators/reduceSum.ts';
import { constant, input, type Tensor } from '../../src/graph/tensor.ts';
import type { TensorData } from '../../src/graph/tensorData.ts';
import { writeOnnx } from '../../src/graph/writeOnnx.ts';
import { onnxRuntimeEngine } from '../../src/platform/node/onnxRuntimeEngine.ts';
import { randomTensor } from './testTensor.ts';

const engine = onnxRuntimeEngine({ device: 'cpu', threads: 1 });

/** A random sum of an expression's elements, its gradients, and the means to run both. */
interface Probe {
  readonly session: GraphSession;
  /** Factors of the sum. */
  readonly factors: Float32Array;
  readonly values: readonly TensorData[];
}

/**
 * How far the gradients of a random sum of an expression's elements are from central differences, element by element of
 * every input, as a share of the largest gradient (or of 1 where all are smaller).
 */
export async function gradientError(
  build: (...inputs: readonly Tensor[]) => Tensor,
  ...values: readonly TensorData[]
): Promise<number> {
  return withProbe(build, values, async (probe) => {
    const gradients = await gradientsAt(probe);
    let largest = 1;
    let error = 0;
    for (const [which, { data }] of values.entries()) {
      for (let index = 0; index < data.length; index++) {
        const direction = values.map(({ data: d }) => new Float32Array(d.length));
        direction[which]![index] = 1;
        const gradient = gradients[which]![index]!;
        error = Math.max(error, Math.abs(gradient - (await slope(probe, direction))));
        largest = Math.max(largest, Math.abs(gradient));
      }
    }
    return error / largest;
  });
}

/** As {@link gradientError}, but along one random direction through all inputs at once, as a share of what all elements add to it. */
export async function directionalError(
  build: (...inputs: readonly Tensor[]) => Tensor,
  values: readonly TensorData[],
  seed: number,
): Promise<number> {
  return withProbe(build, values, async (probe) => {
    const gradients = await gradientsAt(probe);
    const direction = values.map(({ shape }, index) => randomTensor(shape, seed + index).data);
    const parts = gradients.flatMap((gradient, which) => Array.from(gradient, (g, i) => g * direction[which]![i]!));
    const expected = parts.reduce((sum, part) => sum + part, 0);
    return Math.abs(expected - (await slope(probe, direction))) / Math.max(1, Math.hypot(...parts));
  });
}

async function withProbe<T>(
  build: (...inputs: readonly Tensor[]) => Tensor,
  values: readonly TensorData[],
  use: (probe: Probe) => Promise<T>,
): Promise<T> {
  const inputs = values.map(({ shape }, index) => input(`x${index}`, shape));
  const y = build(...inputs);
  const factors = randomTensor(y.shape, 77);
  const gradients = differentiate(reduceSum(mul(y, constant(factors.data, factors.shape))), inputs);
  const outputs = Object.fromEntries(gradients.map((gradient, index) => [`gradient${index}`, gradient]));
  const session = await engine.load(writeOnnx({ inputs, outputs: { y, ...outputs } }));
  try {
    return await use({ session, factors: factors.data, values });
  } finally {
    await session.release();
  }
}

async function gradientsAt(probe: Probe): Promise<Float32Array[]> {
  const results = await run(probe, 0);
  return probe.values.map(({ shape }, index) => {
    const { data, shape: gradientShape } = results[`gradient${index}`]!;
    if (`${gradientShape}` !== `${shape}`)
      throw new Error(`The gradient of [${shape}] is of shape [${gradientShape}].`);
    return data as Float32Array;
  });
}

/** The derivative along a direction, by a difference of fourth order; sums are made in float64. */
async function slope(probe: Probe, direction: readonly Float32Array[]): Promise<number> {
  const step = 1 / 64;
  const at = async (distance: number) => {
    const y = (await run(probe, distance, direction)).y!.data;
    return probe.factors.reduce((sum, factor, index) => sum + factor * Number(y[index]), 0);
  };
  const near = (await at(step)) - (await at(-step));
  const far = (await at(2 * step)) - (await at(-2 * step));
  return (8 * near - far) / (12 * step);
}

function run(
  { session, values }: Probe,
  distance: number,
  direction?: readonly Float32Array[],
): Promise<Readonly<Record<string, Value>>> {
  const feeds = values.map(({ shape, data }, which): [string, Value] => {
    const moved = direction === undefined ? data : data.map((value, i) => value + distance * direction[which]![i]!);
    return [`x${which}`, floats(moved, shape)];
  });
  return session.run(Object.fromEntries(feeds));
}
