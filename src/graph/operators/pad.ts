import { applyOne, integers, type Operator, type Tensor } from '../tensor.ts';

const operator: Operator = { type: 'Pad' };

/** Adds zeros before and after each axis. */
export function pad(x: Tensor, before: readonly number[], after: readonly number[]): Tensor {
  if (before.every((n) => n === 0) && after.every((n) => n === 0)) return x;
  const shape = x.shape.map((size, axis) => before[axis]! + size + after[axis]!);
  return applyOne(operator, [x, integers([...before, ...after])], { mode: 'constant' }, shape, x.type);
}
