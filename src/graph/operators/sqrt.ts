import { applyOne, type Operator, scalar, type Tensor } from '../tensor.ts';
import { div } from './div.ts';
import { mul } from './mul.ts';

const operator: Operator = {
  type: 'Sqrt',
  gradient: ({ outputs: [y] }, [dy]) => [div(mul(dy!, scalar(0.5)), y!)],
};

/** Element-wise square root. */
export function sqrt(x: Tensor): Tensor {
  return applyOne(operator, [x], {}, x.shape, x.type);
}
