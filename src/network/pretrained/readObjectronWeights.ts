import { isTesescopeError, TesescopeError } from '../../errors.ts';
import type { NamedTensors, TensorData } from '../../graph/tensorData.ts';
import { type ExpectedConvolution, followConvolution } from './followConvolution.ts';
import { readTflite, type TfliteGraph, type TfliteOperator } from './readTflite.ts';

/** Before the network, the file holds the names of the 24 columns. */
const networkStart = 184;
const columns = 24;

const blockChannels = [16, 24, 24, 32, 32, 32, 64, 64, 64, 64, 96, 96, 96, 160, 160, 160, 320];
const halvingBlocks = [1, 3, 6, 13];
const extraFilters = [512, 256, 256, 128];

/**
 * The weights of the SSD-MobileNetV2 in `objectron_solution_packed_assets.data` of npm's `@mediapipe/objectron` (Apache-2.0;
 * 300x300 RGB of -1 to 1, 1917 default boxes of `ssdAnchorGenerator`, 24 columns scored by a sigmoid, batch normalisation
 * folded in), found by following the graph: `backbone.*`, `extra0` to `extra3`, `head0` to `head5`, each with `weight`
 * `[O, I, H, W]` and `bias` `[O]`.
 *
 * @param file for messages
 * @throws TesescopeError `bad-model` where the file is cut or holds another network.
 */
export function readObjectronWeights(bytes: Uint8Array, file: string): NamedTensors {
  try {
    return followNetwork(readTflite(bytes.subarray(networkStart)));
  } catch (error) {
    if (!isTesescopeError(error)) throw error;
    const message = `${file}: ${error.message} Install the dependencies anew with npm ci.`;
    throw new TesescopeError(error.code, message, { place: { file }, cause: error });
  }
}

function followNetwork(graph: TfliteGraph): NamedTensors {
  const weights = new Map<string, TensorData>();
  const layer = (from: number, name: string, options: Partial<ExpectedConvolution> & { readonly filters: number }) => {
    const expected = { kind: 'convolution', kernel: 1, stride: 1, activation: 'relu6', ...options } as const;
    const { weight, bias, output } = followConvolution(graph, from, name, expected);
    weights.set(`${name}.weight`, weight);
    weights.set(`${name}.bias`, bias);
    return output;
  };

  let x = layer(graph.inputs[0], 'backbone.stem', { filters: 32, kernel: 3, stride: 2 });
  let inner = 32;
  const maps: number[] = [];
  for (const [block, filters] of blockChannels.entries()) {
    const name = `backbone.block${block}`;
    const expanded = block === 0 ? x : layer(x, `${name}.expand`, { filters: inner });
    if (block === 13) maps.push(expanded);
    const stride = halvingBlocks.includes(block) ? 2 : 1;
    const filtered = layer(expanded, `${name}.depthwise`, { kind: 'depthwise', filters: inner, kernel: 3, stride });
    const projected = layer(filtered, `${name}.project`, { filters, activation: 'none' });
    x = filters === blockChannels[block - 1] ? reader(graph, 'add', projected, x).outputs[0] : projected;
    inner = filters * 6;
  }
  maps.push(layer(x, 'backbone.last', { filters: 1280 }));
  for (const [extra, filters] of extraFilters.entries()) {
    const reduced = layer(maps[maps.length - 1], `extra${extra}.reduce`, { filters: filters / 2 });
    maps.push(layer(reduced, `extra${extra}.expand`, { filters, kernel: 3, stride: 2 }));
  }

  const predictions = maps.map((map, head) => {
    const boxes = head === 0 ? 3 : 6;
    return {
      box: layer(map, `head${head}.box`, { filters: boxes * 4, activation: 'none' }),
      class: layer(map, `head${head}.class`, { filters: boxes * columns, activation: 'none' }),
    };
  });
  requireOrder(
    graph,
    predictions.map((prediction) => prediction.box),
  );
  requireOrder(
    graph,
    predictions.map((prediction) => prediction.class),
  );
  return weights;
}

/** The graph must lay the heads' answers one after the other, from the finest map to the coarsest. */
function requireOrder(graph: TfliteGraph, predictions: readonly number[]): void {
  const parts = predictions.map((prediction) => reader(graph, 'reshape', prediction).outputs[0]);
  const { inputs } = reader(graph, 'concatenation', ...parts);
  if (inputs.some((input, k) => input !== parts[k])) {
    throw new TesescopeError('bad-model', 'The pretrained network has its heads in another order.');
  }
}

/** The one operator of a kind that reads all of the given tensors. */
function reader(graph: TfliteGraph, kind: TfliteOperator['kind'], ...tensors: readonly number[]): TfliteOperator {
  const found = graph.operators.filter(
    (operator) => operator.kind === kind && tensors.every((tensor) => operator.inputs.includes(tensor)),
  );
  if (found.length === 1) return found[0];
  throw new TesescopeError(
    'bad-model',
    `The pretrained network has ${found.length} operators ${kind} where one should be.`,
  );
}
