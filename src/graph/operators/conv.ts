import { applyOne, type Operator, shapeMismatch, type Tensor } from '../tensor.ts';
import { convolvedSize, type Padding } from './convolutionShape.ts';
import { convTranspose } from './convTranspose.ts';
import { correlate } from './correlate.ts';
import { depthwiseWeightGradient } from './depthwiseWeightGradient.ts';
import { matMul, transposeLast } from './matMul.ts';
import { reduceSum } from './reduceSum.ts';
import { reshape } from './reshape.ts';
import { reverse } from './reverse.ts';
import { shiftProductGradient } from './shiftProductGradient.ts';
import { slice } from './slice.ts';
import { transpose } from './transpose.ts';

interface ConvOptions {
  /** @default 1 */
  readonly stride?: number;
  /** @default no padding */
  readonly pads?: Padding;
  /** @default 1 */
  readonly groups?: number;
}

const operator: Operator = {
  type: 'Conv',
  gradient: ({ inputs: [x, weight, bias], attributes }, [dy]) => {
    const stride = (attributes.strides as readonly number[])[0]!;
    const pads = attributes.pads as unknown as Padding;
    const groups = attributes.group as number;
    return [
      inputGradient(dy!, x!, weight!, stride, pads, groups),
      weightGradient(dy!, x!, weight!, stride, pads, groups),
      ...(bias === undefined ? [] : [reduceSum(dy!, [0, 2, 3])]),
    ];
  },
};

/**
 * Two-dimensional convolution of `[N, C, H, W]` with `[O, C / groups, Kh, Kw]` and a bias `[O]`.
 * @throws shape-mismatch where channels, groups and weights do not fit, or the kernel reaches beyond the padded image.
 */
export function conv(x: Tensor, weight: Tensor, bias?: Tensor, options: ConvOptions = {}): Tensor {
  const { stride = 1, pads = [0, 0, 0, 0], groups = 1 } = options;
  const [batch, channels, height, width] = x.shape as [number, number, number, number];
  const [filters, inner, kernelHeight, kernelWidth] = weight.shape as [number, number, number, number];
  if (x.shape.length !== 4 || weight.shape.length !== 4 || channels !== inner * groups || filters % groups !== 0) {
    throw shapeMismatch(
      'Conv',
      x.shape,
      weight.shape,
      `with ${groups} group(s) the weights need ${channels / groups} channels`,
    );
  }
  if (bias !== undefined && bias.shape[0] !== filters)
    throw shapeMismatch('Conv', weight.shape, bias.shape, 'one bias a filter');
  const rows = convolvedSize(height, kernelHeight, stride, pads[0], pads[2]);
  const columns = convolvedSize(width, kernelWidth, stride, pads[1], pads[3]);
  if (rows < 1 || columns < 1)
    throw shapeMismatch('Conv', x.shape, weight.shape, 'the kernel is larger than the image');
  const attributes = { kernel_shape: [kernelHeight, kernelWidth], strides: [stride, stride], pads, group: groups };
  const inputs = bias === undefined ? [x, weight] : [x, weight, bias];
  return applyOne(operator, inputs, attributes, [batch, filters, rows, columns]);
}

function isPointwise(weight: Tensor, stride: number, pads: Padding, groups: number): boolean {
  return weight.shape[2] === 1 && weight.shape[3] === 1 && stride === 1 && groups === 1 && pads.every((n) => n === 0);
}

function isDepthwise(weight: Tensor, groups: number): boolean {
  return weight.shape[0] === groups && weight.shape[1] === 1;
}

function inputGradient(dy: Tensor, x: Tensor, weight: Tensor, stride: number, pads: Padding, groups: number): Tensor {
  const [, , kernelHeight, kernelWidth] = weight.shape as [number, number, number, number];
  if (isPointwise(weight, stride, pads, groups)) return conv(dy, transpose(weight, [1, 0, 2, 3]));
  const flippable =
    stride === 1 && pads[0] < kernelHeight && pads[1] < kernelWidth && pads[2] < kernelHeight && pads[3] < kernelWidth;
  if (flippable && (groups === 1 || isDepthwise(weight, groups))) {
    const flipped = reverse(weight, [2, 3]);
    return conv(dy, groups === 1 ? transpose(flipped, [1, 0, 2, 3]) : flipped, undefined, {
      pads: [
        kernelHeight - 1 - pads[0],
        kernelWidth - 1 - pads[1],
        kernelHeight - 1 - pads[2],
        kernelWidth - 1 - pads[3],
      ],
      groups,
    });
  }
  return convTranspose(dy, weight, x.shape, stride, pads, groups);
}

function weightGradient(dy: Tensor, x: Tensor, weight: Tensor, stride: number, pads: Padding, groups: number): Tensor {
  const [filters, inner] = weight.shape as [number, number];
  const batch = x.shape[0]!;
  if (isPointwise(weight, stride, pads, groups)) {
    const dyRows = reshape(dy, [batch, filters, dy.shape[2]! * dy.shape[3]!]);
    const xRows = reshape(x, [batch, inner, x.shape[2]! * x.shape[3]!]);
    return reshape(reduceSum(matMul(dyRows, transposeLast(xRows)), [0]), weight.shape);
  }
  if (isDepthwise(weight, groups)) return depthwiseWeightGradient(dy, x, weight.shape, stride, pads);
  if (groups !== 1)
    throw shapeMismatch('Conv', x.shape, weight.shape, 'grouped weights have a gradient only where they are depthwise');
  return stride === 1
    ? shiftProductGradient(dy, x, weight.shape, pads)
    : dilatedWeightGradient(dy, x, weight.shape, stride, pads);
}

/** dW as a convolution over the batch: X by its channels with dY as dilated filters. */
function dilatedWeightGradient(dy: Tensor, x: Tensor, shape: readonly number[], stride: number, pads: Padding): Tensor {
  const gradient = correlate(transpose(x, [1, 0, 2, 3]), transpose(dy, [1, 0, 2, 3]), stride, pads, 1);
  const [filters, inner, kernelHeight, kernelWidth] = shape as [number, number, number, number];
  return transpose(slice(gradient, [0, 0, 0, 0], [inner, filters, kernelHeight, kernelWidth]), [1, 0, 2, 3]);
}
