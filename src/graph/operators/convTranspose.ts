import { applyOne, type Operator, type Shape, type Tensor } from '../tensor.ts';
import type { Padding } from './convolutionShape.ts';

const operator: Operator = { type: 'ConvTranspose' };

/** The adjoint of a convolution: spreads `[N, O, Ho, Wo]` through `[O, I / groups, Kh, Kw]` to the convolution's input shape. */
export function convTranspose(
  dy: Tensor,
  weight: Tensor,
  shape: Shape,
  stride: number,
  pads: Padding,
  groups: number,
): Tensor {
  const [kernelHeight, kernelWidth] = weight.shape.slice(2) as [number, number];
  const extra = (axis: number, kernel: number, padBefore: number, padAfter: number) =>
    shape[axis]! - ((dy.shape[axis]! - 1) * stride + kernel - padBefore - padAfter);
  const outputPadding = [extra(2, kernelHeight, pads[0], pads[2]), extra(3, kernelWidth, pads[1], pads[3])];
  const attributes = { strides: [stride, stride], pads, group: groups, output_padding: outputPadding };
  return applyOne(operator, [dy, weight], attributes, shape);
}
