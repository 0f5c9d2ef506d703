import { elementCount, type TensorData } from '../../src/graph/tensorData.ts';
import type { ConvolutionCase } from './convolutionCases.ts';
import { convolutionLoop } from './convolutionLoop.ts';

/** The gradient by definition: what each kernel element alone adds to the output, times the output's gradient. */
export function weightGradientLoop(
  dy: TensorData,
  x: TensorData,
  { weight, ...options }: ConvolutionCase,
): Float32Array {
  return Float32Array.from({ length: elementCount(weight) }, (_, element) => {
    const unit = new Float32Array(elementCount(weight));
    unit[element] = 1;
    const { data } = convolutionLoop(x, { shape: weight, data: unit }, options);
    return data.reduce((sum, value, index) => sum + value * dy.data[index]!, 0);
  });
}
