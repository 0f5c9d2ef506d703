import { applyOne, integers, type Operator, type Shape, sameShape, type Tensor } from '../tensor.ts';

const operator: Operator = { type: 'Expand' };

/** Repeats a tensor along its dimensions of size 1 until it has the given shape. */
export function expand(x: Tensor, shape: Shape): Tensor {
  return sameShape(x.shape, shape) ? x : applyOne(operator, [x, integers(shape)], {}, shape, x.type);
}
