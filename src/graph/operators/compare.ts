import { applyOne, type Operator, type Tensor } from '../tensor.ts';
import { broadcastShapes } from './broadcastShapes.ts';

function comparison(type: 'Equal' | 'Greater' | 'Less' | 'And'): (a: Tensor, b: Tensor) => Tensor {
  const operator: Operator = { type, gradient: () => [undefined, undefined] };
  return (a, b) => applyOne(operator, [a, b], {}, broadcastShapes(type, a.shape, b.shape), 'bool');
}

/** Element-wise comparisons, broadcast; no gradient passes through them. */
export const equal = comparison('Equal');
export const greater = comparison('Greater');
export const less = comparison('Less');
export const and = comparison('And');
