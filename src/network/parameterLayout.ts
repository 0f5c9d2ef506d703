import { reshape } from '../graph/operators/reshape.ts';
import { split } from '../graph/operators/split.ts';
import { constant, input, type Shape, type Tensor } from '../graph/tensor.ts';
import { elementCount, type NamedTensors, type TensorData } from '../graph/tensorData.ts';
import { buildNetwork } from './buildNetwork.ts';
import type { NetworkSpec } from './networkSpec.ts';

/** Where each weight stands in one flat vector: kernels first, then biases, so that the former can be regularised as one. */
export interface ParameterLayout {
  readonly entries: readonly ParameterEntry[];
  /** Elements of the vector. */
  readonly count: number;
  /** Elements before the first bias. */
  readonly kernelCount: number;
}

export interface ParameterEntry {
  readonly name: string;
  readonly shape: Shape;
  readonly offset: number;
}

/** Names and shapes of all weights of a network, in the order in which they are used. */
export function networkParameters(spec: NetworkSpec): readonly { readonly name: string; readonly shape: Shape }[] {
  const parameters: { name: string; shape: Shape }[] = [];
  const record = (name: string, shape: Shape): Tensor => {
    parameters.push({ name, shape });
    return input(name, shape);
  };
  buildNetwork(spec, input('images', [1, 3, 64, 64]), record);
  return parameters;
}

/** Lays out the given parameters in one vector. */
export function layOutParameters(
  parameters: readonly { readonly name: string; readonly shape: Shape }[],
): ParameterLayout {
  const isBias = ({ shape }: { readonly shape: Shape }) => shape.length === 1;
  let offset = 0;
  const place = ({ name, shape }: { readonly name: string; readonly shape: Shape }) => {
    const entry = { name, shape, offset };
    offset += elementCount(shape);
    return entry;
  };
  const kernels = parameters.filter((parameter) => !isBias(parameter)).map(place);
  const kernelCount = offset;
  const biases = parameters.filter(isBias).map(place);
  return { entries: [...kernels, ...biases], count: offset, kernelCount };
}

/** The weights inside a flat vector of the graph. */
export function unpackTensors({ entries }: ParameterLayout, vector: Tensor): ReadonlyMap<string, Tensor> {
  const sizes = entries.map(({ shape }) => elementCount(shape));
  const parts = split(vector, sizes, 0);
  return new Map(entries.map(({ name, shape }, index) => [name, reshape(parts[index]!, shape)]));
}

/** Copies named weights into a flat vector. */
export function packParameters({ entries, count }: ParameterLayout, tensors: NamedTensors): Float32Array {
  const vector = new Float32Array(count);
  for (const { name, offset } of entries) vector.set(tensors.get(name)!.data, offset);
  return vector;
}

/** Named views on a flat vector. */
export function unpackParameters({ entries }: ParameterLayout, vector: Float32Array): NamedTensors {
  return new Map(
    entries.map(({ name, shape, offset }): [string, TensorData] => [
      name,
      { shape, data: vector.subarray(offset, offset + elementCount(shape)) },
    ]),
  );
}

/** A weight that stays as it is: held in the model file. */
export function frozenTensor(name: string, { shape, data }: TensorData): Tensor {
  return constant(data, shape, 'float32', name);
}
