import { existsSync } from 'node:fs';
import type { Model } from '../src/detection/modelFile.ts';
import { initialWeights } from '../src/network/initialWeights.ts';
import { paperSpec } from '../src/network/networkSpec.ts';
import { networkParameters } from '../src/network/parameterLayout.ts';
import { packageFile } from '../src/platform/node/packageFile.ts';
import { readModelFile } from '../src/platform/node/readModelFile.ts';

const modelFile = packageFile('models/tesescope.onnx');

/** The committed model, where it is there. */
export async function committedModel(): Promise<Model | undefined> {
  return existsSync(modelFile) ? readModelFile(modelFile) : undefined;
}

/** The paper's network with random weights, whose classifiers lean so far to background that they point at little. */
export function paperModel(): Model {
  const network = paperSpec(1);
  const weights = initialWeights(networkParameters(network), { seed: 1 });
  for (const [name, { data }] of weights) {
    if (/^head\d+\.class\.bias$/.test(name)) for (let i = 0; i < data.length; i += 2) data[i] = 4;
  }
  return {
    metadata: {
      version: 1,
      name: 'random',
      classes: [{ id: 1, name: 'spermatozoon' }],
      network,
      input: { width: 640, height: 640 },
      fit: 'stretch',
      suppression: { iouThreshold: 0.6, maximum: 100 },
      operatingPoints: { screening: 0.3, balanced: 0.5, strict: 0.7 },
      training: {
        images: 0,
        annotations: 0,
        dataset: 'none',
        datasetSha256: '',
        initialWeights: 'random',
        epochs: 0,
        steps: 0,
        seed: 1,
        settings: {},
      },
      licence: 'Apache-2.0',
    },
    weights,
  };
}
