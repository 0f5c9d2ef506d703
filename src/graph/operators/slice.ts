import { applyOne, integers, type Operator, type Shape, shapeMismatch, type Tensor } from '../tensor.ts';
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
  const ends = starts.map((start, axis) => start + shape[axis]!);
  if (ends.some((end, axis) => end > x.shape[axis]!))
    throw shapeMismatch('Slice', x.shape, ends, 'the part reaches beyond');
  return applyOne(operator, [x, integers(starts), integers(ends)], {}, shape, x.type);
}
