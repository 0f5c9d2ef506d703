import { applyOne, type Operator, type Tensor } from '../tensor.ts';

const operator: Operator = { type: 'Neg', gradient: (_, [dy]) => [neg(dy!)] };

/** Element-wise negation. */
export function neg(x: Tensor): Tensor {
  return applyOne(operator, [x], {}, x.shape, x.type);
}
