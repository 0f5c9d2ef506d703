import { applyOne, integers, type Operator, type Tensor } from '../tensor.ts';

const operator: Operator = { type: 'Gather' };

/** The slices of `x` at the given places along an axis, in that order. */
export function gather(x: Tensor, places: readonly number[], axis: number): Tensor {
  return applyOne(operator, [x, integers(places)], { axis }, x.shape.with(axis, places.length), x.type);
}
