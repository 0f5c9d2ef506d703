import { applyOne, type Operator, type Tensor } from '../tensor.ts';
import { broadcastShapes } from './broadcastShapes.ts';
import { sumTo } from './reduceSum.ts';

const operator: Operator = {
  type: 'Add',
  gradient: ({ inputs: [a, b] }, [dy]) => [sumTo(dy!, a!.shape), sumTo(dy!, b!.shape)],
};

/** Element-wise sum, broadcast. */
export function add(a: Tensor, b: Tensor): Tensor {
  return applyOne(operator, [a, b], {}, broadcastShapes('Add', a.shape, b.shape), a.type);
}
