import type { Value } from '../../src/graph/engine.ts';
import type { Tensor } from '../../src/graph/tensor.ts';
import { writeOnnx } from '../../src/graph/writeOnnx.ts';
import { onnxRuntimeEngine } from '../../src/platform/node/onnxRuntimeEngine.ts';

const engine = onnxRuntimeEngine({ device: 'cpu', threads: 1 });

/** Runs a graph once: the inputs with their values in, the outputs by name out. */
export async function runGraph(
  inputs: readonly (readonly [Tensor, Value['data']])[],
  outputs: Readonly<Record<string, Tensor>>,
): Promise<Readonly<Record<string, Value>>> {
  const session = await engine.load(writeOnnx({ inputs: inputs.map(([tensor]) => tensor), outputs }));
  const feeds = inputs.map(([{ type, shape, source }, data]) => [
    source.kind === 'input' ? source.name : '',
    { type, shape, data },
  ]);
  const results = await session.run(Object.fromEntries(feeds));
  await session.release();
  return results;
}
