import { TesescopeError } from '../errors.ts';
import type { Shape } from '../graph/tensor.ts';
import { elementCount, type NamedTensors, type TensorData } from '../graph/tensorData.ts';
import { createRandom } from '../random.ts';

interface InitialWeightsOptions {
  readonly seed: number;
  /** Taken where name and shape fit. */
  readonly pretrained?: NamedTensors;
  /** Pretrained weights that start anew all the same. @default none */
  readonly startAnew?: (name: string) => boolean;
}

/**
 * The weights that training starts from: pretrained where there are any, else drawn from a normal distribution cut at two
 * standard deviations (He et al. 2015 for layers, 0.03 for predictors as the authors had it); biases 0.
 * @throws bad-model where a pretrained weight of the same name has another shape and would not start anew.
 */
export function initialWeights(
  parameters: readonly { readonly name: string; readonly shape: Shape }[],
  { seed, pretrained, startAnew = () => false }: InitialWeightsOptions,
): NamedTensors {
  const random = createRandom(seed);
  return new Map(
    parameters.map(({ name, shape }): [string, TensorData] => {
      const known = startAnew(name) ? undefined : pretrained?.get(name);
      if (known === undefined) return [name, { shape, data: drawWeight(name, shape, random) }];
      if (known.data.length !== elementCount(shape) || known.shape.some((size, axis) => size !== shape[axis])) {
        throw new TesescopeError(
          'bad-model',
          `The pretrained weight ${name} has the shape [${known.shape.join(', ')}], the network needs [${shape.join(', ')}].`,
        );
      }
      return [name, { shape, data: Float32Array.from(known.data) }];
    }),
  );
}

function drawWeight(name: string, shape: Shape, random: () => number): Float32Array {
  const data = new Float32Array(elementCount(shape));
  if (shape.length === 1) return data;
  const inputs = elementCount(shape.slice(1));
  const deviation = name.startsWith('head') ? 0.03 : Math.sqrt(2 / inputs);
  for (let index = 0; index < data.length; index++) data[index] = deviation * cutNormal(random);
  return data;
}

/** A standard normal number between -2 and 2 (Box and Muller 1958, drawn again beyond). */
function cutNormal(random: () => number): number {
  for (;;) {
    const value = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    if (Math.abs(value) <= 2) return value;
  }
}
