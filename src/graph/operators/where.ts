import { applyOne, type Operator, scalar, type Tensor } from '../tensor.ts';
import { broadcastShapes } from './broadcastShapes.ts';
import { sumTo } from './reduceSum.ts';

const operator: Operator = {
  type: 'Where',
  gradient: ({ inputs: [condition, a, b] }, [dy]) => [
    undefined,
    sumTo(where(condition!, dy!, scalar(0)), a!.shape),
    sumTo(where(condition!, scalar(0), dy!), b!.shape),
  ],
};

/** Takes each element from `a` where the condition holds, else from `b`; broadcast. */
export function where(condition: Tensor, a: Tensor, b: Tensor): Tensor {
  const shape = broadcastShapes('Where', condition.shape, broadcastShapes('Where', a.shape, b.shape));
  return applyOne(operator, [condition, a, b], {}, shape, a.type);
}
