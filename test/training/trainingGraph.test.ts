import { describe, expect, test } from 'vitest';
import type { GraphSession, Value } from '../../src/graph/engine.ts';
import { concat } from '../../src/graph/operators/concat.ts';
import type { Tensor } from '../../src/graph/tensor.ts';
import type { NamedTensors } from '../../src/graph/tensorData.ts';
import { convolutionLayer } from '../../src/network/convolutionLayer.ts';
import { layOutParameters, packParameters, unpackParameters } from '../../src/network/parameterLayout.ts';
import { ssdHeads } from '../../src/network/ssdHeads.ts';
import type { Weights } from '../../src/network/weights.ts';
import { onnxRuntimeEngine } from '../../src/platform/node/onnxRuntimeEngine.ts';
import {
  gradientGraph,
  type TrainingGraphOptions,
  trainingStepGraph,
  updateGraph,
} from '../../src/training/trainingGraph.ts';
import { decodeTensor, type EncodedTensor, readOracle, relativeError } from '../graph/oracle.ts';

interface MiniSsd {
  readonly l2: number;
  readonly learning_rate: number;
  readonly decay: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly initial_mean_square: number;
  readonly negatives_per_positive: number;
  readonly min_negatives_per_image: number;
  readonly image: EncodedTensor;
  readonly positive: readonly (readonly number[])[];
  readonly target_codes: EncodedTensor;
  readonly initial: Readonly<Record<string, EncodedTensor>>;
  readonly first_gradients: Readonly<Record<string, EncodedTensor>>;
  readonly steps: readonly {
    readonly classification_loss: number;
    readonly localization_loss: number;
    readonly regularization_loss: number;
    readonly gradient_norm: Readonly<Record<string, number>>;
  }[];
  readonly final: Readonly<Record<string, EncodedTensor>>;
}

const oracle = readOracle<MiniSsd>('mini-ssd');

/** The reference's names of our layers. */
const referenceNames: Readonly<Record<string, string>> = {
  'head0.class': 'class_a',
  'head0.box': 'box_a',
  'head1.class': 'class_b',
  'head1.box': 'box_b',
};

function referenceName(name: string): string {
  const [, layer, kind] = /^(.*)\.(weight|bias)$/.exec(name)!;
  return `${referenceNames[layer!] ?? layer}${kind === 'bias' ? '_b' : ''}`;
}

function miniSsd(images: Tensor, weights: Weights) {
  const stem = convolutionLayer(images, weights, 'stem', { filters: 8, kernel: 3, stride: 2 });
  const expanded = convolutionLayer(stem, weights, 'expand', { filters: 24 });
  const filtered = convolutionLayer(expanded, weights, 'depthwise', {
    filters: 24,
    kernel: 3,
    stride: 2,
    depthwise: true,
  });
  const a = convolutionLayer(filtered, weights, 'project', { filters: 12, activation: 'linear' });
  const b = convolutionLayer(a, weights, 'down', { filters: 16, kernel: 3, stride: 2 });
  return ssdHeads([a, b], weights, [3, 3], 1);
}

const names = [
  'stem',
  'expand',
  'depthwise',
  'project',
  'down',
  'head0.class',
  'head0.box',
  'head1.class',
  'head1.box',
];
const parameters = names.flatMap((layer) =>
  ['weight', 'bias'].map((kind) => ({
    name: `${layer}.${kind}`,
    shape: oracle.initial[referenceName(`${layer}.${kind}`)]!.shape,
  })),
);
// The reference leaves out of its sum of squares whatever it calls *_b: the biases, and with them class_b and box_b.
const unregularized = ['head1.class.weight', 'head1.box.weight'];
const whole = layOutParameters(parameters);
const layout = {
  ...whole,
  kernelCount: whole.entries.find(({ name }) => name === unregularized[0])!.offset,
};
const options: TrainingGraphOptions = {
  batch: 2,
  width: 32,
  height: 32,
  network: miniSsd,
  layout,
  frozen: new Map(),
  l2: oracle.l2,
  rmsProp: oracle,
  mining: { negativesPerPositive: oracle.negatives_per_positive, minimumNegatives: oracle.min_negatives_per_image },
};
const engine = onnxRuntimeEngine({ device: 'cpu', threads: 1 });

function named(tensors: Readonly<Record<string, EncodedTensor>>): NamedTensors {
  return new Map(parameters.map(({ name }) => [name, decodeTensor(tensors[referenceName(name)]!)]));
}

const vector = (data: Float32Array): Value => ({ type: 'float32', shape: [data.length], data });
const number = (value: number): Value => ({ type: 'float32', shape: [], data: Float32Array.of(value) });

function initialState(): Record<string, Value> {
  const weights = packParameters(layout, named(oracle.initial));
  return {
    parameters: vector(weights),
    meanSquare: vector(new Float32Array(layout.count).fill(oracle.initial_mean_square)),
    momentum: vector(new Float32Array(layout.count)),
    average: vector(weights),
  };
}

const examples: Record<string, Value> = {
  images: { type: 'float32', shape: oracle.image.shape, data: decodeTensor(oracle.image).data },
  classes: { type: 'int32', shape: [2, oracle.positive[0]!.length], data: Int32Array.from(oracle.positive.flat()) },
  codes: { type: 'float32', shape: oracle.target_codes.shape, data: decodeTensor(oracle.target_codes).data },
};
const rates = { learningRate: number(oracle.learning_rate), averageDecay: number(0.5) };

function nextState(results: Readonly<Record<string, Value>>): Record<string, Value> {
  return {
    parameters: results.newParameters!,
    meanSquare: results.newMeanSquare!,
    momentum: results.newMomentum!,
    average: results.newAverage!,
  };
}

describe('a mini SSD trains as it does in PyTorch', () => {
  test('five steps: losses, and every weight at the end', async () => {
    const session = await engine.load(trainingStepGraph(options));
    let state = initialState();
    for (const expected of oracle.steps) {
      const results = await session.run({ ...examples, ...rates, ...state });
      expect(Number(results.classificationLoss!.data[0]) / expected.classification_loss).toBeCloseTo(1, 4);
      expect(Number(results.localizationLoss!.data[0]) / expected.localization_loss).toBeCloseTo(1, 4);
      expect(Number(results.regularizationLoss!.data[0]) / expected.regularization_loss).toBeCloseTo(1, 4);
      const norm = Math.hypot(...Object.values(expected.gradient_norm));
      expect(Number(results.gradientNorm!.data[0]) / norm).toBeCloseTo(1, 4);
      state = nextState(results);
    }
    const final = unpackParameters(layout, state.parameters!.data as Float32Array);
    for (const [name, { data }] of named(oracle.final))
      expect(relativeError(final.get(name)!.data, data), name).toBeLessThan(1e-4);
  });

  test('the first gradients of every weight', async () => {
    const session = await engine.load(gradientGraph(options));
    const { newGradientSum } = await session.run({
      ...examples,
      parameters: initialState().parameters!,
      gradientSum: vector(new Float32Array(layout.count)),
    });
    const gradients = unpackParameters(layout, newGradientSum!.data as Float32Array);
    for (const [name, { data }] of named(oracle.first_gradients)) {
      expect(relativeError(gradients.get(name)!.data, data), name).toBeLessThan(1e-4);
    }
  });
});

test('a step in two halves is the step in one', async () => {
  const single: GraphSession = await engine.load(trainingStepGraph(options));
  const first = await engine.load(gradientGraph(options));
  const second = await engine.load(updateGraph(options));
  const state = initialState();
  const expected = nextState(await single.run({ ...examples, ...rates, ...state }));
  const once = await first.run({
    ...examples,
    parameters: state.parameters!,
    gradientSum: vector(new Float32Array(layout.count)),
  });
  const twice = await first.run({ ...examples, parameters: state.parameters!, gradientSum: once.newGradientSum! });
  const halves = nextState(
    await second.run({ ...rates, ...state, gradientSum: twice.newGradientSum!, gradientScale: number(0.5) }),
  );
  for (const name of Object.keys(expected)) {
    expect(relativeError(halves[name]!.data, expected[name]!.data as Float32Array), name).toBeLessThan(1e-5);
  }
});

test('frozen weights leave the vector and stay as they are', async () => {
  const weights = named(oracle.initial);
  const isFrozen = (name: string) => name.startsWith('stem') || name.startsWith('expand');
  const trained = layOutParameters(parameters.filter(({ name }) => !isFrozen(name)));
  const frozen = new Map([...weights].filter(([name]) => isFrozen(name)));
  const session = await engine.load(gradientGraph({ ...options, layout: trained, frozen, l2: 0 }));
  const results = await session.run({
    ...examples,
    parameters: vector(packParameters(trained, weights)),
    gradientSum: vector(new Float32Array(trained.count)),
  });
  expect(Number(results.classificationLoss!.data[0]) / oracle.steps[0]!.classification_loss).toBeCloseTo(1, 4);
  const gradients = unpackParameters(trained, results.newGradientSum!.data as Float32Array);
  expect([...gradients.keys()]).not.toContain('stem.weight');
  expect(
    relativeError(gradients.get('down.bias')!.data, decodeTensor(oracle.first_gradients.down_b!).data),
  ).toBeLessThan(1e-4);
});

test('gradients are shortened to the norm that is asked for', async () => {
  const session = await engine.load(
    trainingStepGraph({ ...options, clipNorm: 1e-3, rmsProp: { decay: 0, momentum: 0, epsilon: 1e12 } }),
  );
  const state = initialState();
  const results = await session.run({ ...examples, learningRate: number(1e6), averageDecay: number(0), ...state });
  const before = state.parameters!.data as Float32Array;
  const moved = (results.newParameters!.data as Float32Array).map((value, index) => value - before[index]!);
  expect(Math.hypot(...moved)).toBeCloseTo(1e-3, 5);
});

test('concat of one part is that part', () => {
  const tensor = { type: 'float32', shape: [2], source: { kind: 'input', name: 'x' } } as const;
  expect(concat([tensor], 0)).toBe(tensor);
});
