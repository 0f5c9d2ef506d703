import type { SeparableFilter } from './filterPlane.ts';

/** A Gaussian out to three standard deviations, in pixels. */
export function gaussianFilter(deviation: number): SeparableFilter {
  const kernel = Float32Array.from({ length: Math.ceil(3 * deviation) + 1 }, (_, k) =>
    Math.exp(-0.5 * (k / deviation) ** 2),
  );
  const sum = kernel.reduce((total, value, k) => total + (k === 0 ? value : 2 * value), 0);
  return [{ weight: 1, kernel: kernel.map((value) => value / sum) }];
}
