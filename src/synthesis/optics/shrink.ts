/** One channel on its own grid: `[height, width]`. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Averages squares of `factor` pixels; squares over the right and lower edge average what they hold. */
export function shrink(values: Float32Array, width: number, height: number, factor: number): Plane {
  const smallWidth = Math.ceil(width / factor);
  const smallHeight = Math.ceil(height / factor);
  const sums = new Float32Array(smallWidth * smallHeight);
  for (let y = 0; y < height; y++) {
    const target = Math.floor(y / factor) * smallWidth;
    for (let smallX = 0, x = 0; x < width; smallX++) {
      const end = Math.min(width, x + factor);
      let sum = 0;
      for (; x < end; x++) sum += values[y * width + x]!;
      sums[target + smallX]! += sum;
    }
  }
  for (let y = 0; y < smallHeight; y++) {
    const rows = Math.min(factor, height - y * factor);
    for (let x = 0; x < smallWidth; x++) sums[y * smallWidth + x]! /= rows * Math.min(factor, width - x * factor);
  }
  return { width: smallWidth, height: smallHeight, values: sums };
}
