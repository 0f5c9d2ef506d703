import { applyOne, formatShape, integers, type Operator, type Shape, shapeMismatch, type Tensor } from '../tensor.ts';
import { pad } from './pad.ts';

const operator: Operator = {
  type: 'Slice',
  gradient: ({ inputs: [x, starts], outputs: [y] }, [dy]) => {
    const before = starts!.source.kind === 'constant' ? Array.from(starts!.source.data, Number) : [];
    const after = x!.shape.map((size, axis) => size - before[axis]! - y!.shape[axis]!);
    return [pad(dy!, before, after), undefined, undefined];
  },
};

/** The part of `x` from `starts`, of the given shape. */
export function slice(x: Tensor, starts: readonly number[], shape: Shape): Tensor {
  if (starts.length !== x.shape.length || shape.length !== x.shape.length) {
    throw shapeMismatch('Slice', x.shape, shape, 'the part needs a start and a size along every axis');
  }
  const ends = starts.map((start, axis) => start + shape[axis]!);
  if (starts.some((start) => start < 0) || ends.some((end, axis) => end > x.shape[axis]!)) {
    throw shapeMismatch('Slice', x.shape, shape, `from ${formatShape(starts)} the part reaches beyond`);
  }
  return applyOne(operator, [x, integers(starts), integers(ends)], {}, shape, x.type);
}
