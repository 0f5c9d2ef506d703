import type { Shape, Tensor } from '../tensor.ts';
import { concat } from './concat.ts';
import type { Padding } from './convolutionShape.ts';
import { matMul, transposeLast } from './matMul.ts';
import { pad } from './pad.ts';
import { reduceSum } from './reduceSum.ts';
import { reshape } from './reshape.ts';
import { slice } from './slice.ts';
import { transpose } from './transpose.ts';

/**
 * dW of a full convolution at stride 1, `[O, C, Kh, Kw]`: for each element of the kernel the gradient's channels times the
 * image's, shifted. With the gradient as wide as the padded image, a shift is a part of the flat image; what runs over the
 * end of a row meets zeros.
 */
export function shiftProductGradient(dy: Tensor, x: Tensor, shape: Shape, pads: Padding): Tensor {
  const [batch, filters, height, width] = dy.shape as [number, number, number, number];
  const [, channels, kernelHeight, kernelWidth] = shape as [number, number, number, number];
  const columns = width + kernelWidth - 1;
  const count = height * columns;

  const padded = pad(x, [0, 0, pads[0], pads[1]], [0, 0, pads[2] + 1, pads[3]]);
  const image = reshape(padded, [batch, channels, count + kernelHeight * columns]);
  const gradient = reshape(pad(dy, [0, 0, 0, 0], [0, 0, 0, kernelWidth - 1]), [batch, filters, count]);
  const elements = Array.from({ length: kernelHeight * kernelWidth }, (_, element) => {
    const start = Math.floor(element / kernelWidth) * columns + (element % kernelWidth);
    const shifted = slice(image, [0, 0, start], [batch, channels, count]);
    return reshape(reduceSum(matMul(gradient, transposeLast(shifted)), [0]), [1, filters, channels]);
  });
  return reshape(transpose(concat(elements, 0), [1, 2, 0]), shape);
}
