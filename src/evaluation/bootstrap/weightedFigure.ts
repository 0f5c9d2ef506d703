/**
 * A figure of a resample; -1 where it holds no truth to find.
 *
 * @param weights `[images]`, how often each image is taken
 */
export type WeightedFigure = (weights: Int32Array) => number;

/** Several figures of one resample. */
export type WeightedFigures<Name extends string> = (weights: Int32Array) => Readonly<Record<Name, number>>;

/** Several figures of up to four resamples at once. */
export type BatchFigures<Name extends string> = (
  resamples: readonly Int32Array[],
) => readonly Readonly<Record<Name, number>>[];

/** Sum of a count of each image, `[images]`, over a resample. */
export function weightedSum(counts: Int32Array | Float64Array, weights: Int32Array): number {
  let sum = 0;
  for (let image = 0; image < counts.length; image++) sum += counts[image]! * weights[image]!;
  return sum;
}
