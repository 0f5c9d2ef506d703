import { applyOne, integers, type Operator, type Tensor } from '../tensor.ts';

const operator: Operator = {
  type: 'Slice',
  gradient: ({ inputs: [, , , axes] }, [dy]) => [reverse(dy!, axesOf(axes!))],
};

/** The elements in opposite order along the given axes. */
export function reverse(x: Tensor, axes: readonly number[]): Tensor {
  const each = (value: number) => integers(axes.map(() => value));
  return applyOne(operator, [x, each(-1), each(-2_147_483_648), integers(axes), each(-1)], {}, x.shape, x.type);
}

function axesOf(axes: Tensor): number[] {
  return axes.source.kind === 'constant' ? Array.from(axes.source.data, Number) : [];
}
