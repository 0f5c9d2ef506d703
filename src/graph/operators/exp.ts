import { applyOne, type Operator, type Tensor } from '../tensor.ts';
import { mul } from './mul.ts';

const operator: Operator = { type: 'Exp', gradient: ({ outputs: [y] }, [dy]) => [mul(dy!, y!)] };

/** Element-wise exponential. */
export function exp(x: Tensor): Tensor {
  return applyOne(operator, [x], {}, x.shape, x.type);
}
