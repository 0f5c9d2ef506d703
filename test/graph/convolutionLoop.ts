import type { Padding } from '../../src/graph/operators/convolutionShape.ts';
import { elementCount, type TensorData } from '../../src/graph/tensorData.ts';

interface LoopOptions {
  readonly stride: number;
  readonly pads: Padding;
  readonly groups: number;
}

/** A convolution as its definition has it, with seven nested loops in float64. */
export function convolutionLoop(x: TensorData, weight: TensorData, { stride, pads, groups }: LoopOptions): TensorData {
  const [batch, channels, height, width] = x.shape as [number, number, number, number];
  const [filters, inner, kernelHeight, kernelWidth] = weight.shape as [number, number, number, number];
  const rows = placesOf(height, kernelHeight, stride, pads[0], pads[2]);
  const columns = placesOf(width, kernelWidth, stride, pads[1], pads[3]);
  const shape = [batch, filters, rows.length, columns.length];
  const data = new Float32Array(elementCount(shape));
  let at = 0;
  for (let n = 0; n < batch; n++) {
    for (let filter = 0; filter < filters; filter++) {
      const firstChannel = Math.floor(filter / (filters / groups)) * inner;
      for (const top of rows) {
        for (const left of columns) {
          let sum = 0;
          for (let c = 0; c < inner; c++) {
            for (let i = 0; i < kernelHeight; i++) {
              for (let j = 0; j < kernelWidth; j++) {
                const y = top + i;
                const column = left + j;
                if (y < 0 || y >= height || column < 0 || column >= width) continue;
                const pixel = x.data[((n * channels + firstChannel + c) * height + y) * width + column]!;
                sum += pixel * weight.data[((filter * inner + c) * kernelHeight + i) * kernelWidth + j]!;
              }
            }
          }
          data[at++] = sum;
        }
      }
    }
  }
  return { shape, data };
}

function placesOf(size: number, kernel: number, stride: number, before: number, after: number): number[] {
  const places: number[] = [];
  for (let start = -before; start + kernel <= size + after; start += stride) places.push(start);
  return places;
}
