import { applyOne, type Operator, shapeMismatch, type Tensor } from '../tensor.ts';
import { broadcastShapes } from './broadcastShapes.ts';
import { sumTo } from './reduceSum.ts';
import { transpose } from './transpose.ts';

const operator: Operator = {
  type: 'MatMul',
  gradient: ({ inputs: [a, b] }, [dy]) => [
    sumTo(matMul(dy!, transposeLast(b!)), a!.shape),
    sumTo(matMul(transposeLast(a!), dy!), b!.shape),
  ],
};

/** Matrix product of `[..., M, K]` and `[..., K, N]`, broadcast over the leading axes. */
export function matMul(a: Tensor, b: Tensor): Tensor {
  const [m, inner] = a.shape.slice(-2);
  const [rows, n] = b.shape.slice(-2);
  if (a.shape.length < 2 || b.shape.length < 2 || inner !== rows) {
    throw shapeMismatch('MatMul', a.shape, b.shape, 'columns of the first must equal rows of the second');
  }
  const batch = broadcastShapes('MatMul', a.shape.slice(0, -2), b.shape.slice(0, -2));
  return applyOne(operator, [a, b], {}, [...batch, m!, n!]);
}

/** Exchanges the last two axes. ONNX Runtime fuses this into the product that follows. */
export function transposeLast(x: Tensor): Tensor {
  const rank = x.shape.length;
  return transpose(x, [...Array(rank - 2).keys(), rank - 1, rank - 2]);
}
