import { applyOne, type Operator, type Tensor } from '../tensor.ts';
import { convolvedSize, type Padding } from './convolutionShape.ts';

const operator: Operator = { type: 'Conv' };

/** The convolution by which weight gradients are made: `filters` `[O, C / groups, Kh, Kw]` are spread out by `dilation`. */
export function correlate(x: Tensor, filters: Tensor, dilation: number, pads: Padding, groups: number): Tensor {
  const [count, , filterHeight, filterWidth] = filters.shape as [number, number, number, number];
  const spread = (size: number) => (size - 1) * dilation + 1;
  const shape = [
    x.shape[0]!,
    count,
    convolvedSize(x.shape[2]!, spread(filterHeight), 1, pads[0], pads[2]),
    convolvedSize(x.shape[3]!, spread(filterWidth), 1, pads[1], pads[3]),
  ];
  const attributes = {
    kernel_shape: [filterHeight, filterWidth],
    dilations: [dilation, dilation],
    pads,
    group: groups,
  };
  return applyOne(operator, [x, filters], attributes, shape);
}
