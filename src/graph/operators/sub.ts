import { applyOne, type Operator, type Tensor } from '../tensor.ts';
import { broadcastShapes } from './broadcastShapes.ts';
import { neg } from './neg.ts';
import { sumTo } from './reduceSum.ts';

const operator: Operator = {
  type: 'Sub',
  gradient: ({ inputs: [a, b] }, [dy]) => [sumTo(dy!, a!.shape), neg(sumTo(dy!, b!.shape))],
};

/** Element-wise difference, broadcast. */
export function sub(a: Tensor, b: Tensor): Tensor {
  return applyOne(operator, [a, b], {}, broadcastShapes('Sub', a.shape, b.shape), a.type);
}
