import type { NamedTensors } from '../graph/tensorData.ts';
import { sizeScale } from './boxCoding.ts';

/**
 * Weights whose every box is larger by a factor, about its centre: the box predictors' biases of height and width, moved by
 * its logarithm.
 */
export function scaleBoxes(weights: NamedTensors, factor: number): NamedTensors {
  const move = Math.log(factor) * sizeScale;
  return new Map(
    [...weights].map(([name, { shape, data }]) => {
      if (!/^head\d+\.box\.bias$/.test(name)) return [name, { shape, data }];
      return [name, { shape, data: Float32Array.from(data, (bias, at) => (at % 4 < 2 ? bias : bias + move)) }];
    }),
  );
}
