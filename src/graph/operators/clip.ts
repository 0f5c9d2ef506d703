import { applyOne, type Operator, scalar, type Tensor } from '../tensor.ts';
import { cast } from './cast.ts';
import { and, greater, less } from './compare.ts';
import { mul } from './mul.ts';

const operator: Operator = {
  type: 'Clip',
  gradient: ({ inputs: [, low, high], outputs: [y] }, [dy]) => [
    mul(dy!, cast(and(greater(y!, low!), less(y!, high!)), 'float32')),
    undefined,
    undefined,
  ],
};

/** Limits each element to `low` and `high`; the gradient passes strictly between them. */
export function clip(x: Tensor, low: number, high: number): Tensor {
  return applyOne(operator, [x, scalar(low), scalar(high)], {}, x.shape);
}

/** The activation of MobileNetV2: min(max(x, 0), 6). */
export function relu6(x: Tensor): Tensor {
  return clip(x, 0, 6);
}
