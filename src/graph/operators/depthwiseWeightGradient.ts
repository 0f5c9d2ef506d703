import type { Shape, Tensor } from '../tensor.ts';
import type { Padding } from './convolutionShape.ts';
import { correlate } from './correlate.ts';
import { reduceSum } from './reduceSum.ts';
import { reshape } from './reshape.ts';
import { rowProductGradient } from './rowProductGradient.ts';
import { slice } from './slice.ts';

/** dW of a depthwise convolution, `[C, 1, Kh, Kw]`: each channel of each image correlated with its own gradient. */
export function depthwiseWeightGradient(dy: Tensor, x: Tensor, shape: Shape, stride: number, pads: Padding): Tensor {
  if (stride === 1) return rowProductGradient(dy, x, shape, pads);
  const [batch, channels, height, width] = x.shape as [number, number, number, number];
  const [, , kernelHeight, kernelWidth] = shape as [number, number, number, number];
  const images = reshape(x, [1, batch * channels, height, width]);
  const filters = reshape(dy, [batch * channels, 1, dy.shape[2]!, dy.shape[3]!]);
  const gradient = correlate(images, filters, stride, pads, batch * channels);
  const cut = slice(gradient, [0, 0, 0, 0], [1, batch * channels, kernelHeight, kernelWidth]);
  return reshape(reduceSum(reshape(cut, [batch, channels, kernelHeight * kernelWidth]), [0]), shape);
}
