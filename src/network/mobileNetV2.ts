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

/** The maps that detection heads look at, `[N, C, H, W]`; the first two are expansions inside a residual. */
export interface MobileNetV2Features {
  readonly stride8: Tensor;
  readonly stride16: Tensor;
  readonly stride32: Tensor;
}

/** MobileNetV2 without its classifier, over images `[N, 3, H, W]` of -1 to 1. Batch normalisation is folded into the weights. */
export function mobileNetV2(images: Tensor, weights: Weights, widthMultiplier = 1): MobileNetV2Features {
  const width = (channels: number) => scaledChannels(channels, widthMultiplier);
  let x = convolutionLayer(images, weights, 'backbone.stem', { filters: width(32), kernel: 3, stride: 2 });
  const expansions: Tensor[] = [];
  let block = 0;
  for (const [expansion, channels, repeats, firstStride] of groups) {
    for (let repeat = 0; repeat < repeats; repeat++) {
      const stride = repeat === 0 ? firstStride : 1;
      const result = invertedResidual(x, weights, `backbone.block${block++}`, {
        expansion,
        channels: width(channels),
        stride,
      });
      expansions.push(result.expanded);
      x = result.output;
    }
  }
  const last = convolutionLayer(x, weights, 'backbone.last', { filters: Math.max(1280, width(1280)) });
  return { stride8: expansions[6]!, stride16: expansions[13]!, stride32: last };
}

interface ResidualOptions {
  readonly expansion: number;
  readonly channels: number;
  readonly stride: number;
}

function invertedResidual(x: Tensor, weights: Weights, name: string, { expansion, channels, stride }: ResidualOptions) {
  const inner = x.shape[1]! * expansion;
  const expanded = expansion === 1 ? x : convolutionLayer(x, weights, `${name}.expand`, { filters: inner });
  const filtered = convolutionLayer(expanded, weights, `${name}.depthwise`, {
    filters: inner,
    kernel: 3,
    stride,
    depthwise: true,
  });
  const projected = convolutionLayer(filtered, weights, `${name}.project`, { filters: channels, activation: 'linear' });
  return { expanded, output: stride === 1 && x.shape[1] === channels ? add(x, projected) : projected };
}

/** Channels times the multiplier, to a multiple of 8 and never below nine tenths, as TensorFlow's `_make_divisible`. */
function scaledChannels(channels: number, multiplier: number): number {
  const scaled = channels * multiplier;
  const rounded = Math.max(8, Math.floor((scaled + 4) / 8) * 8);
  return rounded < 0.9 * scaled ? rounded + 8 : rounded;
}
