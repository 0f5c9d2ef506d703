import { constant, type Shape, type Tensor } from '../tensor.ts';
import { concat } from './concat.ts';
import type { Padding } from './convolutionShape.ts';
import { gather } from './gather.ts';
import { matMul, transposeLast } from './matMul.ts';
import { pad } from './pad.ts';
import { reduceSum } from './reduceSum.ts';
import { reshape } from './reshape.ts';

/** Rows of the gradient in a block: products of more are mostly thrown away, products of fewer are slow ones. */
const largestBlock = 10;

/**
 * dW of a depthwise convolution at stride 1, `[C, 1, Kh, Kw]`. For each shift of the columns a matrix product multiplies
 * rows of the image with rows of the gradient, block by block of rows; dW are sums along its diagonals. ONNX Runtime
 * spreads such products over the processor's cores, but not a convolution with as many groups as there are channels.
 */
export function rowProductGradient(dy: Tensor, x: Tensor, shape: Shape, pads: Padding): Tensor {
  const [batch, channels, height, width] = dy.shape as [number, number, number, number];
  const [, , kernelHeight, kernelWidth] = shape as [number, number, number, number];
  const blocks = Math.ceil(height / largestBlock);
  const rows = Math.ceil(height / blocks);
  const imageRows = rows + kernelHeight - 1;
  const columns = width + kernelWidth - 1;
  const missing = blocks * rows - height;

  const padded = pad(x, [0, 0, pads[0], pads[1]], [0, 0, pads[2] + missing, pads[3]]);
  const places = Array.from(
    { length: blocks * imageRows },
    (_, at) => Math.floor(at / imageRows) * rows + (at % imageRows),
  );
  const image = reshape(gather(padded, places, 2), [batch * channels, blocks, imageRows, columns]);
  const products = Array.from({ length: kernelWidth }, (_, shift) => {
    const shifted = pad(dy, [0, 0, 0, shift], [0, 0, missing, kernelWidth - 1 - shift]);
    return matMul(reshape(shifted, [batch * channels, blocks, rows, columns]), transposeLast(image));
  });
  const summed = reshape(reduceSum(concat(products, 2), [1]), [batch * channels, kernelWidth * rows * imageRows]);
  const gradient = matMul(summed, diagonals(kernelHeight, kernelWidth, rows));
  return reshape(reduceSum(reshape(gradient, [batch, channels, kernelHeight * kernelWidth]), [0]), shape);
}

/** Ones where the product of shift j, gradient row y and image row y + i belongs to the kernel's element i, j. */
function diagonals(kernelHeight: number, kernelWidth: number, rows: number): Tensor {
  const imageRows = rows + kernelHeight - 1;
  const shape = [kernelWidth * rows * imageRows, kernelHeight * kernelWidth];
  const data = new Float32Array(shape[0]! * shape[1]!);
  for (let j = 0; j < kernelWidth; j++) {
    for (let y = 0; y < rows; y++) {
      for (let i = 0; i < kernelHeight; i++) {
        data[((j * rows + y) * imageRows + y + i) * shape[1]! + i * kernelWidth + j] = 1;
      }
    }
  }
  return constant(data, shape);
}
