import type { Value } from '../../src/graph/engine.ts';
import { input, type Tensor } from '../../src/graph/tensor.ts';
import type { TensorData } from '../../src/graph/tensorData.ts';
import { runGraph } from './runGraph.ts';

/** What an expression over float32 inputs comes to; its type and shape must be those that the graph foretold. */
export async function evaluate(
  build: (...inputs: readonly Tensor[]) => Tensor,
  ...values: readonly TensorData[]
): Promise<Value> {
  const inputs = values.map(({ shape }, index) => input(`x${index}`, shape));
  const y = build(...inputs);
  const { result } = await runGraph(
    inputs.map((tensor, index) => [tensor, values[index]!.data] as const),
    { result: y },
  );
  if (result!.type !== y.type || `${result!.shape}` !== `${y.shape}`) {
    throw new Error(`Foretold ${y.type} [${y.shape}], got ${result!.type} [${result!.shape}].`);
  }
  return result!;
}

/** As {@link evaluate}, the elements alone. */
export async function elements(
  build: (...inputs: readonly Tensor[]) => Tensor,
  ...values: readonly TensorData[]
): Promise<number[]> {
  return Array.from((await evaluate(build, ...values)).data, Number);
}
