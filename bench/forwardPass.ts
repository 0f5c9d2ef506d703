import { detectorGraph } from '../src/detection/detectorGraph.ts';
import { floats } from '../src/graph/engine.ts';
import { constant } from '../src/graph/tensor.ts';
import { writeOnnx } from '../src/graph/writeOnnx.ts';
import { initialWeights } from '../src/network/initialWeights.ts';
import { paperSpec } from '../src/network/networkSpec.ts';
import { networkParameters } from '../src/network/parameterLayout.ts';
import { onnxRuntimeEngine } from '../src/platform/node/onnxRuntimeEngine.ts';
import { type Timing, timed } from './timed.ts';

const side = 640;

/** The paper's detector over one image of 640x640, box decoding and softmax included, in milliseconds. */
export async function forwardPass(runs: number): Promise<Timing> {
  const network = paperSpec(1);
  const weights = initialWeights(networkParameters(network), { seed: 1 });
  const held = (name: string, shape: readonly number[]) => constant(weights.get(name)!.data, shape, 'float32', name);
  const model = writeOnnx(detectorGraph(network, held, { width: side, height: side }));
  const session = await onnxRuntimeEngine({ threads: 2 }).load(model);
  const images = floats(new Float32Array(3 * side * side).fill(0.4), [1, 3, side, side]);
  const timing = await timed(() => session.run({ images }), runs);
  await session.release();
  return timing;
}
