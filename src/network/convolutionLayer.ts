import { relu6 } from '../graph/operators/clip.ts';
import { conv } from '../graph/operators/conv.ts';
import { samePadding } from '../graph/operators/convolutionShape.ts';
import type { Tensor } from '../graph/tensor.ts';
import type { Weights } from './weights.ts';

interface LayerOptions {
  readonly filters: number;
  /** Rows and columns of the kernel. @default 1 */
  readonly kernel?: number;
  /** @default 1 */
  readonly stride?: number;
  /** One kernel a channel. @default false */
  readonly depthwise?: boolean;
  /** @default 'relu6' */
  readonly activation?: 'relu6' | 'linear';
}

/** A convolution with bias, TensorFlow's SAME padding and its activation; `NAME.weight` and `NAME.bias`. */
export function convolutionLayer(x: Tensor, weights: Weights, name: string, options: LayerOptions): Tensor {
  const { filters, kernel = 1, stride = 1, depthwise = false, activation = 'relu6' } = options;
  const [, channels, height, width] = x.shape as [number, number, number, number];
  const weight = weights(`${name}.weight`, [filters, depthwise ? 1 : channels, kernel, kernel]);
  const bias = weights(`${name}.bias`, [filters]);
  const pads = samePadding(height, width, kernel, stride);
  const y = conv(x, weight, bias, { stride, pads, groups: depthwise ? channels : 1 });
  return activation === 'relu6' ? relu6(y) : y;
}
