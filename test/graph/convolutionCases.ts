import { type Padding, samePadding } from '../../src/graph/operators/convolutionShape.ts';

export interface ConvolutionCase {
  readonly name: string;
  readonly x: readonly number[];
  readonly weight: readonly number[];
  readonly stride: number;
  readonly pads: Padding;
  readonly groups: number;
}

function same(
  name: string,
  x: readonly number[],
  weight: readonly number[],
  stride: number,
  groups = 1,
): ConvolutionCase {
  return { name, x, weight, stride, groups, pads: samePadding(x[2]!, x[3]!, weight[2]!, stride) };
}

/** Every way that a gradient of a convolution can take, over even, odd, oblong and tiny images. */
export const convolutionCases: readonly ConvolutionCase[] = [
  same('pointwise', [2, 3, 3, 4], [4, 3, 1, 1], 1),
  same('pointwise at stride 2, even', [2, 3, 4, 6], [2, 3, 1, 1], 2),
  same('pointwise at stride 2, odd', [1, 3, 5, 3], [2, 3, 1, 1], 2),
  { ...same('pointwise with padding', [1, 2, 3, 2], [3, 2, 1, 1], 1), pads: [1, 0, 0, 2] },
  same('full at stride 1', [2, 2, 4, 5], [3, 2, 3, 3], 1),
  same('full at stride 1 to one filter', [2, 3, 4, 3], [1, 3, 3, 3], 1),
  same('full at stride 1 from one channel', [2, 1, 4, 3], [3, 1, 3, 3], 1),
  same('full at stride 2, even', [2, 2, 6, 4], [3, 2, 3, 3], 2),
  same('full at stride 2, odd', [2, 2, 5, 7], [2, 2, 3, 3], 2),
  same('full at stride 2, even and odd', [1, 2, 6, 5], [2, 2, 3, 3], 2),
  same('full at stride 2 of one pixel', [1, 2, 1, 1], [2, 2, 3, 3], 2),
  same('full at stride 3, kernel 5', [1, 2, 8, 7], [2, 2, 5, 5], 3),
  same('an even kernel, padded more at the end', [1, 2, 4, 5], [2, 2, 2, 2], 1),
  same('an oblong kernel', [1, 2, 5, 5], [2, 2, 1, 3], 1),
  { ...same('without padding', [1, 2, 5, 6], [2, 2, 3, 3], 1), pads: [0, 0, 0, 0] },
  { ...same('without padding at stride 2, rows left over', [1, 2, 6, 8], [2, 2, 3, 3], 2), pads: [0, 0, 0, 0] },
  { ...same('more padding than the kernel has', [1, 1, 2, 2], [1, 1, 2, 2], 1), pads: [2, 2, 2, 2] },
  same('depthwise at stride 1', [2, 3, 4, 5], [3, 1, 3, 3], 1, 3),
  same('depthwise at stride 2, even', [2, 3, 4, 6], [3, 1, 3, 3], 2, 3),
  same('depthwise at stride 2, odd', [2, 3, 5, 3], [3, 1, 3, 3], 2, 3),
  same('depthwise at stride 2, even and odd', [2, 2, 4, 5], [2, 1, 3, 3], 2, 2),
  same('depthwise of one pixel', [3, 2, 1, 1], [2, 1, 3, 3], 1, 2),
  same('depthwise of one row at stride 2', [1, 2, 1, 6], [2, 1, 3, 3], 2, 2),
  same('depthwise, kernel 5', [1, 2, 6, 5], [2, 1, 5, 5], 1, 2),
  same('depthwise, an even kernel', [1, 2, 4, 5], [2, 1, 4, 4], 1, 2),
  same('depthwise of one channel', [2, 1, 4, 4], [1, 1, 3, 3], 1, 1),
];
