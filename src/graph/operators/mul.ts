import { applyOne, type Operator, type Tensor } from '../tensor.ts';
import { broadcastShapes } from './broadcastShapes.ts';
import { sumTo } from './reduceSum.ts';

const operator: Operator = {
  type: 'Mul',
  gradient: ({ inputs: [a, b] }, [dy]) => [sumTo(mul(dy!, b!), a!.shape), sumTo(mul(dy!, a!), b!.shape)],
};

/** Element-wise product, broadcast. */
export function mul(a: Tensor, b: Tensor): Tensor {
  return applyOne(operator, [a, b], {}, broadcastShapes('Mul', a.shape, b.shape), a.type);
}
