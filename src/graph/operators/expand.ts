import { applyOne, integers, type Operator, type Shape, sameShape, shapeMismatch, type Tensor } from '../tensor.ts';
import { broadcastShapes } from './broadcastShapes.ts';

const operator: Operator = { type: 'Expand' };

/** Repeats a tensor along its dimensions of size 1 until it has the given shape. */
export function expand(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  if (!sameShape(broadcastShapes('Expand', x.shape, shape), shape)) {
    throw shapeMismatch('Expand', x.shape, shape, 'only dimensions of size 1 are repeated');
  }
  return applyOne(operator, [x, integers(shape)], {}, shape, x.type);
}
