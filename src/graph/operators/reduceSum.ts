import { applyOne, integers, type Operator, type Shape, sameShape, type Tensor } from '../tensor.ts';
import { expand } from './expand.ts';
import { reshape } from './reshape.ts';

const operator: Operator = {
  type: 'ReduceSum',
  gradient: ({ inputs: [x, axes] }, [dy]) => {
    const reduced = axes!.source.kind === 'constant' ? Array.from(axes!.source.data, Number) : [];
    const kept = x!.shape.map((size, axis) => (reduced.includes(axis) ? 1 : size));
    return [expand(reshape(dy!, kept), x!.shape), undefined];
  },
};

/** Sums over the given axes (all by default, none leaves `x` as it is); they stay with size 1 where `keep` says so. */
export function reduceSum(x: Tensor, axes: readonly number[] = x.shape.map((_, axis) => axis), keep = false): Tensor {
  if (axes.length === 0) return x;
  const shape = x.shape.flatMap((size, axis) => (axes.includes(axis) ? (keep ? [1] : []) : [size]));
  return applyOne(operator, [x, integers(axes)], { keepdims: keep ? 1 : 0 }, shape, x.type);
}

/** Sums a broadcast tensor back to the shape that it was broadcast from. */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  const lead = x.shape.length - shape.length;
  const axes = x.shape.flatMap((size, axis) => (axis < lead || (shape[axis - lead] === 1 && size !== 1) ? [axis] : []));
  return reshape(axes.length > 0 ? reduceSum(x, axes, true) : x, shape);
}
