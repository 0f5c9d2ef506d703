/** How each output sample of one axis is made: `taps` weighted input samples from `first[i]` on. */
export interface ResampleWeights {
  readonly taps: number;
  readonly first: Int32Array;
  /** `[output samples, taps]`, each row sums to 1. */
  readonly weights: Float32Array;
}

/**
 * The triangle (bilinear) filter between two lengths, with half-pixel centres: it widens by the scale when it shrinks,
 * so that every input sample counts, and its weights at the border are scaled up to sum to 1.
 *
 * Source: Pillow's `precompute_coeffs`, which PyTorch's antialiased `interpolate` follows.
 */
export function resampleWeights(inputLength: number, outputLength: number): ResampleWeights {
  const scale = inputLength / outputLength;
  const support = Math.max(scale, 1);
  const most = Math.ceil(2 * support) + 1;
  const samples = new Float64Array(outputLength * most);
  const starts = new Int32Array(outputLength);
  let taps = 1;
  for (let i = 0; i < outputLength; i++) {
    const centre = (i + 0.5) * scale;
    const { start, count } = reach(centre, support, inputLength);
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const weight = 1 - Math.abs(start + k + 0.5 - centre) / support;
      samples[i * most + k] = weight;
      sum += weight;
    }
    for (let k = 0; k < count; k++) samples[i * most + k]! /= sum;
    starts[i] = start;
    taps = Math.max(taps, count);
  }
  const first = starts.map((start) => Math.min(start, inputLength - taps));
  const weights = new Float32Array(outputLength * taps);
  for (let i = 0; i < outputLength; i++) {
    const spare = starts[i]! - first[i]!;
    for (let k = 0; k < taps - spare; k++) weights[i * taps + spare + k] = samples[i * most + k]!;
  }
  return { taps, first, weights };
}

/** The input samples that the triangle around a centre has a weight for. */
function reach(centre: number, support: number, length: number): { readonly start: number; readonly count: number } {
  const isInside = (sample: number) => Math.abs(sample + 0.5 - centre) < support;
  let start = Math.max(0, Math.floor(centre - support));
  let end = Math.min(length, Math.ceil(centre + support));
  while (!isInside(start)) start++;
  while (!isInside(end - 1)) end--;
  return { start, count: end - start };
}
