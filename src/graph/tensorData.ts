/** A dense float32 tensor, row-major. */
export interface TensorData {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Named tensors: the weights of a network. */
export type NamedTensors = ReadonlyMap<string, TensorData>;

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
