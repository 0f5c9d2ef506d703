import { applyOne, type Operator, sameShape, shapeMismatch, type Tensor } from '../tensor.ts';

const operator: Operator = { type: 'ScatterElements' };

/** A copy of `x` in which, along the last axis, the elements at `indices` are replaced by `updates`. */
export function scatterElements(x: Tensor, indices: Tensor, updates: Tensor): Tensor {
  if (!sameShape(indices.shape, updates.shape)) {
    throw shapeMismatch('ScatterElements', indices.shape, updates.shape, 'each index needs one update');
  }
  if (!sameShape(indices.shape.slice(0, -1), x.shape.slice(0, -1))) {
    throw shapeMismatch('ScatterElements', x.shape, indices.shape, 'they may differ along the last axis only');
  }
  return applyOne(operator, [x, indices, updates], { axis: -1 }, x.shape, x.type);
}
