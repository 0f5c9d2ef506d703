import { applyOne, type Operator, scalar, type Tensor } from '../tensor.ts';
import { mul } from './mul.ts';
import { sub } from './sub.ts';

const operator: Operator = {
  type: 'Sigmoid',
  gradient: ({ outputs: [y] }, [dy]) => [mul(dy!, mul(y!, sub(scalar(1), y!)))],
};

/** Element-wise logistic function. */
export function sigmoid(x: Tensor): Tensor {
  return applyOne(operator, [x], {}, x.shape, x.type);
}
