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
  const rows = Array.from({ length: outputLength }, (_, i) => triangle((i + 0.5) * scale, support, inputLength));
  const taps = rows.reduce((most, { values }) => Math.max(most, values.length), 1);
  const first = new Int32Array(outputLength);
  const weights = new Float32Array(outputLength * taps);
  rows.forEach(({ start, values }, i) => {
    first[i] = Math.min(start, inputLength - taps);
    weights.set(values, i * taps + start - first[i]!);
  });
  return { taps, first, weights };
}

function triangle(centre: number, support: number, length: number): { start: number; values: readonly number[] } {
  const low = Math.max(0, Math.floor(centre - support));
  const high = Math.min(length, Math.ceil(centre + support));
  const samples = Array.from({ length: high - low }, (_, k) => ({
    index: low + k,
    weight: Math.max(0, 1 - Math.abs(low + k + 0.5 - centre) / support),
  })).filter(({ weight }) => weight > 0);
  const sum = samples.reduce((total, { weight }) => total + weight, 0);
  return { start: samples[0]!.index, values: samples.map(({ weight }) => weight / sum) };
}
