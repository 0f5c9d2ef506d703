import { add } from '../graph/operators/add.ts';
import type { Tensor } from '../graph/tensor.ts';
import { convolutionLayer } from './convolutionLayer.ts';
import type { Weights } from './weights.ts';

/** Inverted residuals by groups, as the paper's Table 2: expansion, channels, repeats, stride (Sandler et al. 2018). */
const groups: readonly (readonly [expansion: number, channels: number, repeats: number, stride: number])[] = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
];

const blocks = groups.flatMap(([expansion, channels, repeats, firstStride]) =>
  Array.from({ length: repeats }, (_, repeat) => ({ expansion, channels, stride: repeat === 0 ? firstStride : 1 })),
);

/** The maps that detection heads look at, `[N, C, H, W]`; the first two are expansions inside a residual. */
export interface MobileNetV2Features {
  readonly stride8: Tensor;
  readonly stride16: Tensor;
  /** Adds the last third of the layers, which a network of finer maps does without. */
  readonly stride32: () => Tensor;
}

/** MobileNetV2 without its classifier, over images `[N, 3, H, W]` of -1 to 1. Batch normalisation is folded into the weights. */
export function mobileNetV2(images: Tensor, weights: Weights, widthMultiplier = 1): MobileNetV2Features {
  const width = (channels: number) => scaledChannels(channels, widthMultiplier);
  const expand = (x: Tensor, block: number) => {
    const { expansion } = blocks[block]!;
    if (expansion === 1) return x;
    return convolutionLayer(x, weights, `backbone.block${block}.expand`, { filters: x.shape[1]! * expansion });
  };
  const finish = (x: Tensor, expanded: Tensor, block: number) => {
    const { channels, stride } = blocks[block]!;
    const filters = width(channels);
    const filtered = convolutionLayer(expanded, weights, `backbone.block${block}.depthwise`, {
      filters: expanded.shape[1]!,
      kernel: 3,
      stride,
      depthwise: true,
    });
    const name = `backbone.block${block}.project`;
    const projected = convolutionLayer(filtered, weights, name, { filters, activation: 'linear' });
    return stride === 1 && x.shape[1] === filters ? add(x, projected) : projected;
  };
  const residuals = (x: Tensor, from: number, to: number) => {
    let result = x;
    for (let block = from; block < to; block++) result = finish(result, expand(result, block), block);
    return result;
  };

  const stem = convolutionLayer(images, weights, 'backbone.stem', { filters: width(32), kernel: 3, stride: 2 });
  const beforeStride8 = residuals(stem, 0, 6);
  const stride8 = expand(beforeStride8, 6);
  const beforeStride16 = residuals(finish(beforeStride8, stride8, 6), 7, 13);
  const stride16 = expand(beforeStride16, 13);
  const stride32 = () => {
    const x = residuals(finish(beforeStride16, stride16, 13), 14, blocks.length);
    return convolutionLayer(x, weights, 'backbone.last', { filters: Math.max(1280, width(1280)) });
  };
  return { stride8, stride16, stride32 };
}

/** Channels times the multiplier, to a multiple of 8 and never below nine tenths, as TensorFlow's `_make_divisible`. */
function scaledChannels(channels: number, multiplier: number): number {
  const scaled = channels * multiplier;
  const rounded = Math.max(8, Math.floor((scaled + 4) / 8) * 8);
  return rounded < 0.9 * scaled ? rounded + 8 : rounded;
}
