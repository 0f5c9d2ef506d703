import type { Tensor } from '../tensor.ts';
import { greater } from './compare.ts';
import { where } from './where.ts';

/** The larger of two elements, broadcast. */
export function maximum(a: Tensor, b: Tensor): Tensor {
  return where(greater(a, b), a, b);
}

/** The smaller of two elements, broadcast. */
export function minimum(a: Tensor, b: Tensor): Tensor {
  return where(greater(a, b), b, a);
}
