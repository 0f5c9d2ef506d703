import { applyOne, type Operator, type Tensor } from '../tensor.ts';
import { exp } from './exp.ts';
import { mul } from './mul.ts';
import { reduceSum } from './reduceSum.ts';
import { sub } from './sub.ts';

const operator: Operator = {
  type: 'LogSoftmax',
  gradient: ({ outputs: [y] }, [dy]) => [sub(dy!, mul(exp(y!), reduceSum(dy!, [y!.shape.length - 1], true)))],
};

/** Logarithm of the softmax over the last axis. */
export function logSoftmax(x: Tensor): Tensor {
  return applyOne(operator, [x], { axis: -1 }, x.shape);
}
