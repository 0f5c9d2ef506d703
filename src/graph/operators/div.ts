import { applyOne, type Operator, type Tensor } from '../tensor.ts';
import { broadcastShapes } from './broadcastShapes.ts';
import { mul } from './mul.ts';
import { neg } from './neg.ts';
import { sumTo } from './reduceSum.ts';

const operator: Operator = {
  type: 'Div',
  gradient: ({ inputs: [a, b], outputs: [y] }, [dy]) => {
    const da = div(dy!, b!);
    return [sumTo(da, a!.shape), neg(sumTo(mul(da, y!), b!.shape))];
  },
};

/** Element-wise quotient, broadcast. */
export function div(a: Tensor, b: Tensor): Tensor {
  return applyOne(operator, [a, b], {}, broadcastShapes('Div', a.shape, b.shape), a.type);
}
