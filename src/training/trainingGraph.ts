import { differentiate } from '../graph/differentiate.ts';
import { add } from '../graph/operators/add.ts';
import { div } from '../graph/operators/div.ts';
import { maximum } from '../graph/operators/extremes.ts';
import { mul } from '../graph/operators/mul.ts';
import { reduceSum } from '../graph/operators/reduceSum.ts';
import { slice } from '../graph/operators/slice.ts';
import { sqrt } from '../graph/operators/sqrt.ts';
import { sub } from '../graph/operators/sub.ts';
import { input, scalar, type Tensor } from '../graph/tensor.ts';
import type { NamedTensors } from '../graph/tensorData.ts';
import { writeOnnx } from '../graph/writeOnnx.ts';
import { frozenTensor, type ParameterLayout, unpackTensors } from '../network/parameterLayout.ts';
import type { Predictions } from '../network/ssdHeads.ts';
import type { Weights } from '../network/weights.ts';
import type { MiningOptions } from './hardNegatives.ts';
import { multiboxLoss } from './multiboxLoss.ts';
import { type RmsPropOptions, type RmsPropState, rmsProp } from './rmsProp.ts';

export interface TrainingGraphOptions {
  readonly batch: number;
  readonly width: number;
  readonly height: number;
  /** The network to train. */
  readonly network: (images: Tensor, weights: Weights) => Predictions;
  /** The weights that are trained. */
  readonly layout: ParameterLayout;
  /** The weights that stay as they are. */
  readonly frozen: NamedTensors;
  /** Strength of the sum of squares of all trained kernels (the paper's equation 4). */
  readonly l2: number;
  readonly rmsProp: RmsPropOptions;
  /** Gradients are shortened to this norm. @default as long as they are */
  readonly clipNorm?: number;
  readonly mining?: MiningOptions;
}

/**
 * One training step as one graph.
 *
 * In: `images` [N, 3, H, W] of 0 to 1; `classes` [N, boxes] int32 and `codes` [N, boxes, 4] as matching gives them;
 * `learningRate` and `averageDecay`, scalars; the flat vectors `parameters`, `meanSquare`, `momentum`, `average`.
 * Out: `classificationLoss`, `localizationLoss`, `regularizationLoss`, `gradientNorm`, and the four vectors anew:
 * `newParameters`, `newMeanSquare`, `newMomentum`, `newAverage`.
 */
export function trainingStepGraph(options: TrainingGraphOptions): Uint8Array {
  const forward = lossesAndGradient(options);
  const state = stateInputs(options.layout, forward.parameters);
  const updated = update(options, state, forward.gradient);
  return writeOnnx({ inputs: [...forward.inputs, ...state.inputs], outputs: { ...forward.losses, ...updated } });
}

/**
 * The first half of a step over several batches: `gradientSum` in, `newGradientSum` out, and the losses.
 * The other inputs are those of {@link trainingStepGraph} as far as they matter.
 */
export function gradientGraph(options: TrainingGraphOptions): Uint8Array {
  const forward = lossesAndGradient(options);
  const sum = input('gradientSum', [options.layout.count]);
  return writeOnnx({
    inputs: [...forward.inputs, forward.parameters, sum],
    outputs: { ...forward.losses, newGradientSum: add(sum, forward.gradient) },
  });
}

/** The second half: applies the mean of the gradients, `gradientSum` times the scalar `gradientScale`. */
export function updateGraph(options: TrainingGraphOptions): Uint8Array {
  const state = stateInputs(options.layout, input('parameters', [options.layout.count]));
  const sum = input('gradientSum', [options.layout.count]);
  const scale = input('gradientScale', []);
  const updated = update(options, state, mul(sum, scale));
  return writeOnnx({ inputs: [sum, scale, ...state.inputs], outputs: updated });
}

function lossesAndGradient({ batch, width, height, network, layout, frozen, l2, mining }: TrainingGraphOptions) {
  const images = input('images', [batch, 3, height, width]);
  const parameters = input('parameters', [layout.count]);
  const trained = unpackTensors(layout, parameters);
  const predictions = network(images, (name) => trained.get(name) ?? frozenTensor(name, frozen.get(name)!));
  const boxes = predictions.classLogits.shape[1]!;
  const classes = input('classes', [batch, boxes], 'int32');
  const codes = input('codes', [batch, boxes, 4]);
  const { classification, localization } = multiboxLoss(predictions, { classes, codes }, mining);
  const kernels = slice(parameters, [0], [layout.kernelCount]);
  const regularization = mul(reduceSum(mul(kernels, kernels)), scalar(l2));
  const [gradient] = differentiate(add(add(classification, localization), regularization), [parameters]);
  const losses = {
    classificationLoss: classification,
    localizationLoss: localization,
    regularizationLoss: regularization,
  };
  return { inputs: [images, classes, codes], parameters, losses, gradient: gradient! };
}

function stateInputs({ count }: ParameterLayout, parameters: Tensor) {
  const meanSquare = input('meanSquare', [count]);
  const momentum = input('momentum', [count]);
  const average = input('average', [count]);
  const learningRate = input('learningRate', []);
  const averageDecay = input('averageDecay', []);
  const optimizer: RmsPropState = { parameters, meanSquare, momentum };
  const inputs = [learningRate, averageDecay, parameters, meanSquare, momentum, average];
  return { optimizer, average, learningRate, averageDecay, inputs };
}

function update(options: TrainingGraphOptions, state: ReturnType<typeof stateInputs>, gradient: Tensor) {
  const { clipNorm } = options;
  const norm = sqrt(reduceSum(mul(gradient, gradient)));
  const shortened =
    clipNorm === undefined ? gradient : mul(gradient, div(scalar(clipNorm), maximum(norm, scalar(clipNorm))));
  const next = rmsProp(state.optimizer, shortened, state.learningRate, options.rmsProp);
  const distance = sub(next.parameters, state.average);
  return {
    gradientNorm: norm,
    newParameters: next.parameters,
    newMeanSquare: next.meanSquare,
    newMomentum: next.momentum,
    newAverage: add(state.average, mul(distance, sub(scalar(1), state.averageDecay))),
  };
}
