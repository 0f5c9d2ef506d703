import { apply, constant, integers, type Operator, shapeMismatch, type Tensor } from '../tensor.ts';
import { elementCount } from '../tensorData.ts';
import { concat } from './concat.ts';

const operator: Operator = {
  type: 'Split',
  gradient: ({ attributes, outputs }, gradients) => [
    concat(
      outputs.map(({ shape }, index) => gradients[index] ?? constant(new Float32Array(elementCount(shape)), shape)),
      attributes.axis as number,
    ),
    undefined,
  ],
};

/** Cuts `x` along an axis into parts of the given sizes. */
export function split(x: Tensor, sizes: readonly number[], axis: number): readonly Tensor[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total !== x.shape[axis]) throw shapeMismatch('Split', x.shape, sizes, `the sizes must add up along axis ${axis}`);
  const outputs = sizes.map((size) => ({ type: x.type, shape: x.shape.with(axis, size) }));
  return apply(operator, [x, integers(sizes)], { axis }, outputs);
}
