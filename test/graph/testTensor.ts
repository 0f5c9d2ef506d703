import { elementCount, type TensorData } from '../../src/graph/tensorData.ts';
import { createRandom } from '../../src/random.ts';

/** A tensor written out. */
export function tensor(shape: readonly number[], values: readonly number[]): TensorData {
  return { shape, data: Float32Array.from(values) };
}

/** Evenly drawn between two bounds, always the same. */
export function randomTensor(shape: readonly number[], seed: number, low = -1, high = 1): TensorData {
  const random = createRandom(seed);
  const data = Float32Array.from({ length: elementCount(shape) }, () => low + (high - low) * random());
  return { shape, data };
}
