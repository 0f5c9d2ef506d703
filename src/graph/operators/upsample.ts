import { applyOne, constant, type Operator, scalar, type Tensor } from '../tensor.ts';
import { mul } from './mul.ts';

const resize: Operator = {
  type: 'Resize',
  gradient: ({ inputs: [x], outputs: [y] }, [dy]) => {
    const factor = y!.shape[2]! / x!.shape[2]!;
    return [mul(averagePool(dy!, factor), scalar(factor * factor))];
  },
};
const pool: Operator = { type: 'AveragePool' };

/** Repeats each pixel of `[N, C, H, W]` `factor` times along rows and columns. */
export function upsample(x: Tensor, factor: number): Tensor {
  const [batch, channels, height, width] = x.shape as [number, number, number, number];
  const none = constant(new Float32Array(0), [0]);
  const scales = constant(Float32Array.of(1, 1, factor, factor), [4]);
  const attributes = { mode: 'nearest', coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' };
  return applyOne(resize, [x, none, scales], attributes, [batch, channels, height * factor, width * factor]);
}

function averagePool(x: Tensor, size: number): Tensor {
  const [batch, channels, height, width] = x.shape as [number, number, number, number];
  const attributes = { kernel_shape: [size, size], strides: [size, size] };
  return applyOne(pool, [x], attributes, [batch, channels, height / size, width / size]);
}
