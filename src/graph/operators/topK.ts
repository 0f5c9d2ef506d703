import { apply, integers, type Operator, shapeMismatch, type Tensor } from '../tensor.ts';

const operator: Operator = { type: 'TopK' };

/** The `count` largest elements along the last axis, falling, and where they stand (int64). Ties go to the first. */
export function topK(x: Tensor, count: number): { readonly values: Tensor; readonly indices: Tensor } {
  const last = x.shape.length - 1;
  if (count > x.shape[last]!)
    throw shapeMismatch('TopK', x.shape, [count], 'there are fewer elements along the last axis');
  const shape = x.shape.with(last, count);
  const outputs = [
    { type: x.type, shape },
    { type: 'int64' as const, shape },
  ];
  const [values, indices] = apply(operator, [x, integers([count])], { axis: -1, largest: 1, sorted: 1 }, outputs);
  return { values: values!, indices: indices! };
}
