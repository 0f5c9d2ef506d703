import { applyOne, type Operator, shapeMismatch, type Tensor } from '../tensor.ts';

const operator: Operator = {
  type: 'Transpose',
  gradient: ({ attributes }, [dy]) => {
    const order = attributes.perm as readonly number[];
    return [
      transpose(
        dy!,
        order.map((_, axis) => order.indexOf(axis)),
      ),
    ];
  },
};

/** Reorders the axes: axis i of the result is axis `order[i]` of x. */
export function transpose(x: Tensor, order: readonly number[]): Tensor {
  if (order.length !== x.shape.length || order.some((_, axis) => !order.includes(axis)))
    throw shapeMismatch('Transpose', x.shape, order, 'the order needs every axis once');
  return applyOne(
    operator,
    [x],
    { perm: order },
    order.map((axis) => x.shape[axis]!),
    x.type,
  );
}
