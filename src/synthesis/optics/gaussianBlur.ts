/** Blurs one channel, `[height, width]`; the edge pixels go on outside. Deviation in pixels. */
export function gaussianBlur(values: Float32Array, width: number, height: number, deviation: number): Float32Array {
  const kernel = gaussianKernel(deviation);
  const blurred = new Float32Array(values.length);
  const padded = new Float32Array(width + 2 * (kernel.length - 1));
  const reach = kernel.length - 1;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    padded.fill(values[row]!, 0, reach);
    padded.set(values.subarray(row, row + width), reach);
    padded.fill(values[row + width - 1]!, reach + width);
    for (let x = 0; x < width; x++) {
      let sum = kernel[0]! * padded[x + reach]!;
      for (let k = 1; k <= reach; k++) sum += kernel[k]! * (padded[x + reach - k]! + padded[x + reach + k]!);
      blurred[row + x] = sum;
    }
  }
  return blurColumns(blurred, width, height, kernel);
}

function blurColumns(values: Float32Array, width: number, height: number, kernel: Float32Array): Float32Array {
  const blurred = new Float32Array(values.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) blurred[row + x] = kernel[0]! * values[row + x]!;
    for (let k = 1; k < kernel.length; k++) {
      const weight = kernel[k]!;
      const above = Math.max(0, y - k) * width;
      const below = Math.min(height - 1, y + k) * width;
      for (let x = 0; x < width; x++) blurred[row + x]! += weight * (values[above + x]! + values[below + x]!);
    }
  }
  return blurred;
}

/** The middle weight and those to one side; all of both sides sum to 1. */
function gaussianKernel(deviation: number): Float32Array {
  const kernel = Float32Array.from({ length: Math.ceil(3 * deviation) + 1 }, (_, k) =>
    Math.exp(-(k * k) / (2 * deviation * deviation)),
  );
  const sum = kernel.reduce((total, weight, k) => total + (k === 0 ? weight : 2 * weight), 0);
  return kernel.map((weight) => weight / sum);
}
