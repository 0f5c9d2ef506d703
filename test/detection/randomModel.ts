import type { Model } from '../../src/detection/modelFile.ts';
import type { ModelMetadata } from '../../src/detection/modelMetadata.ts';
import { initialWeights } from '../../src/network/initialWeights.ts';
import { type NetworkSpec, paperSpec } from '../../src/network/networkSpec.ts';
import { networkParameters } from '../../src/network/parameterLayout.ts';

export const smallObjectSpec: NetworkSpec = {
  preset: 'small-object',
  classes: 1,
  widthMultiplier: 0.25,
  levels: [
    {
      stride: 8,
      sizes: [
        { width: 12, height: 12 },
        { width: 18, height: 18 },
      ],
    },
    { stride: 16, sizes: [{ width: 40, height: 40 }] },
    { stride: 32, sizes: [{ width: 80, height: 80 }] },
  ],
};

export const paperSpecOfTwo: NetworkSpec = { ...paperSpec(2), widthMultiplier: 0.25 };

/** What a model of random weights says of itself. */
export function metadataFor(network: NetworkSpec, changes: Partial<ModelMetadata> = {}): ModelMetadata {
  const names = ['spermatozoon', 'round cell'].slice(0, network.classes);
  return {
    version: 1,
    name: 'random',
    classes: names.map((name, index) => ({ id: index + 1, name })),
    network: structuredClone(network) as ModelMetadata['network'],
    input: { width: 96, height: 96 },
    fit: network.preset === 'paper' ? 'stretch' : 'letterbox',
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
    licence: 'CC0-1.0',
    ...changes,
  };
}

/** A model of random weights: quick to make and to run, the same each time. */
export function randomModel(network: NetworkSpec = smallObjectSpec, changes: Partial<ModelMetadata> = {}): Model {
  return {
    metadata: metadataFor(network, changes),
    weights: initialWeights(networkParameters(network), { seed: 1 }),
  };
}
