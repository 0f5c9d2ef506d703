import { applyOne, type Operator, shapeMismatch, type Tensor } from '../tensor.ts';
import { slice } from './slice.ts';

const operator: Operator = {
  type: 'Concat',
  gradient: ({ inputs, attributes }, [dy]) => {
    const axis = attributes.axis as number;
    let start = 0;
    return inputs.map(({ shape }) => {
      const part = slice(
        dy!,
        shape.map((_, a) => (a === axis ? start : 0)),
        shape,
      );
      start += shape[axis]!;
      return part;
    });
  },
};

/** Joins tensors along an axis; their other sizes are the same. */
export function concat(parts: readonly Tensor[], axis: number): Tensor {
  const first = parts[0]!;
  if (parts.length === 1) return first;
  for (const { shape } of parts) {
    if (shape.length !== first.shape.length || shape.some((size, a) => a !== axis && size !== first.shape[a])) {
      throw shapeMismatch('Concat', first.shape, shape, `they may differ along axis ${axis} only`);
    }
  }
  const size = parts.reduce((sum, { shape }) => sum + shape[axis]!, 0);
  return applyOne(operator, parts, { axis }, first.shape.with(axis, size), first.type);
}
