import { floats } from '../src/graph/engine.ts';
import { initialWeights } from '../src/network/initialWeights.ts';
import { networkDefaultBoxes, paperSpec } from '../src/network/networkSpec.ts';
import { layOutParameters, networkParameters } from '../src/network/parameterLayout.ts';
import { onnxRuntimeEngine } from '../src/platform/node/onnxRuntimeEngine.ts';
import { createRandom } from '../src/random.ts';
import { createTrainer, initialState } from '../src/training/trainer.ts';
import type { TrainingBatch } from '../src/training/trainingBatch.ts';
import { paperSettings } from '../src/training/trainingSettings.ts';
import { type Timing, timed } from './timed.ts';

const sample = { width: 640, height: 640 };

/** A training step of the paper's network at 640x640 with every weight trainable, milliseconds an image. */
export async function trainingStep(batch: number, runs: number): Promise<Timing> {
  const network = paperSpec(1);
  const parameters = networkParameters(network);
  const layout = layOutParameters(parameters);
  const settings = { ...paperSettings, network, sample, batch, seed: 1 };
  const trainer = await createTrainer(settings, layout, new Map(), onnxRuntimeEngine({ threads: 2 }));
  const state = initialState(layout, initialWeights(parameters, { seed: 1 }), settings.rmsProp.initialMeanSquare);
  const batches = [randomBatch(batch, networkDefaultBoxes(network, sample).count)];
  const timing = await timed(() => trainer.step(state, batches, 1000), runs, batch);
  await trainer.release();
  return timing;
}

/** Twelve positives an image, as in `torch_step.py`. */
function randomBatch(batch: number, boxes: number): TrainingBatch {
  const random = createRandom(1);
  const stride = Math.floor(boxes / 12);
  const classes = Int32Array.from({ length: batch * boxes }, (_, i) => ((i % boxes) % stride === 0 ? 1 : 0));
  const codes = Float32Array.from({ length: batch * boxes * 4 }, () => random() * 2 - 1);
  const pixels = Float32Array.from({ length: batch * 3 * sample.width * sample.height }, random);
  return {
    images: floats(pixels, [batch, 3, sample.height, sample.width]),
    classes: { type: 'int32' as const, shape: [batch, boxes], data: classes },
    codes: floats(codes, [batch, boxes, 4]),
    fileNames: Array.from({ length: batch }, (_, i) => `random-${i}`),
  };
}
