import { TesescopeError } from '../../errors.ts';
import type { TensorData } from '../../graph/tensorData.ts';
import { channelsFirst } from './channelsFirst.ts';
import { floatConstant } from './floatConstant.ts';
import type { TfliteConvolution, TfliteGraph } from './readTflite.ts';

/** What a layer must be like to be the one that is looked for. */
export interface ExpectedConvolution {
  readonly kind: 'convolution' | 'depthwise';
  readonly filters: number;
  readonly kernel: number;
  readonly stride: number;
  readonly activation: 'relu6' | 'none';
}

/** A layer of the graph with its weights as ONNX lays them out. */
export interface FollowedConvolution {
  /** `[O, I, H, W]`, depthwise `[C, 1, H, W]`. */
  readonly weight: TensorData;
  readonly bias: TensorData;
  /** The tensor that the layer makes. */
  readonly output: number;
}

/**
 * Finds the one convolution that reads tensor `from` and has the expected filters, and checks the rest of it.
 *
 * @param name of the layer, for messages
 * @throws TesescopeError `bad-model` where there is none, or more than one, or one with another kernel, stride, padding,
 * dilation or activation.
 */
export function followConvolution(
  graph: TfliteGraph,
  from: number,
  name: string,
  expected: ExpectedConvolution,
): FollowedConvolution {
  const { kind, filters } = expected;
  const channels = graph.tensors[from].shape[3];
  const candidates = graph.operators.filter(
    (operator) =>
      operator.kind === kind &&
      operator.inputs[0] === from &&
      graph.tensors[operator.inputs[1]]?.shape[kind === 'depthwise' ? 3 : 0] === filters,
  );
  if (candidates.length !== 1) {
    throw new TesescopeError(
      'bad-model',
      `The pretrained network has ${candidates.length} layers where ${name} should be (${kind}, ${filters} filters): another network is in this file.`,
    );
  }
  const [{ inputs, outputs, convolution }] = candidates;
  const weight = floatConstant(graph, inputs[1]);
  const bias = floatConstant(graph, inputs[2]);
  const { kernel } = expected;
  const [depth, multiplier] = kind === 'depthwise' ? [filters, 1] : [channels, filters];
  requireEqual(name, 'kernel', weight.shape, [multiplier, kernel, kernel, depth]);
  requireEqual(name, 'bias', bias.shape, [filters]);
  requireEqual(name, 'options', describe(convolution), describe(optionsOf(expected)));
  const shape = kind === 'depthwise' ? [filters, 1, kernel, kernel] : [filters, channels, kernel, kernel];
  return {
    weight: { shape, data: channelsFirst(weight.data, [multiplier, kernel, kernel, depth]) },
    bias,
    output: outputs[0],
  };
}

function optionsOf({ stride, activation }: ExpectedConvolution): TfliteConvolution {
  return { padding: 'same', strides: [stride, stride], dilations: [1, 1], activation };
}

function describe(options: TfliteConvolution | undefined): readonly (string | number)[] {
  if (options === undefined) return ['none'];
  return [options.padding, ...options.strides, ...options.dilations, options.activation];
}

function requireEqual<T>(name: string, what: string, found: readonly T[], expected: readonly T[]): void {
  if (found.length === expected.length && found.every((value, k) => value === expected[k])) return;
  throw new TesescopeError(
    'bad-model',
    `The ${what} of ${name} in the pretrained network should be ${expected.join(', ')} and is ${found.join(', ')}: another network is in this file.`,
  );
}
