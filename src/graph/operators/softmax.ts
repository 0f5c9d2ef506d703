import { applyOne, type Operator, type Tensor } from '../tensor.ts';
import { mul } from './mul.ts';
import { reduceSum } from './reduceSum.ts';
import { sub } from './sub.ts';

const operator: Operator = {
  type: 'Softmax',
  gradient: ({ outputs: [y] }, [dy]) => {
    const weighted = mul(dy!, y!);
    return [sub(weighted, mul(y!, reduceSum(weighted, [y!.shape.length - 1], true)))];
  },
};

/** Softmax over the last axis. */
export function softmax(x: Tensor): Tensor {
  return applyOne(operator, [x], { axis: -1 }, x.shape);
}
