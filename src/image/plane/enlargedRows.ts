import type { Plane } from './plane.ts';

/**
 * Enlarges a plane row by row, evenly from middle to middle of its pixels, each `factor` wide: gives a function that
 * answers row `y` of the large plane. The array that it answers is used again at its next call.
 */
export function enlargedRows({ width, height, values }: Plane, toWidth: number, factor: number) {
  const left = new Int32Array(toWidth);
  const weight = new Float32Array(toWidth);
  for (let x = 0; x < toWidth; x++) {
    const at = Math.min(width - 1, Math.max(0, (x + 0.5) / factor - 0.5));
    left[x] = Math.floor(at);
    weight[x] = at - left[x]!;
  }
  const blended = new Float32Array(width + 1);
  const row = new Float32Array(toWidth);
  return (y: number): Float32Array => {
    const at = Math.min(height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const upper = Math.floor(at) * width;
    const lower = Math.min(height - 1, Math.floor(at) + 1) * width;
    const share = at - Math.floor(at);
    for (let x = 0; x < width; x++) blended[x] = values[upper + x]! + share * (values[lower + x]! - values[upper + x]!);
    blended[width] = blended[width - 1]!;
    for (let x = 0; x < toWidth; x++) {
      const from = blended[left[x]!]!;
      row[x] = from + weight[x]! * (blended[left[x]! + 1]! - from);
    }
    return row;
  };
}
