import { applyOne, integers, type Operator, type Shape, sameShape, shapeMismatch, type Tensor } from '../tensor.ts';
import { elementCount } from '../tensorData.ts';

const operator: Operator = {
  type: 'Reshape',
  gradient: ({ inputs: [x] }, [dy]) => [reshape(dy!, x!.shape), undefined],
};

/** The same elements in another shape. */
export function reshape(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  if (elementCount(x.shape) !== elementCount(shape))
    throw shapeMismatch('Reshape', x.shape, shape, 'the element counts differ');
  return applyOne(operator, [x, integers(shape)], {}, shape, x.type);
}
