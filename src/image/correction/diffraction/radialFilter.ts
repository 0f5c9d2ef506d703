import type { SeparableFilter } from '../../plane/filterPlane.ts';
import { symmetricEigen } from './symmetricEigen.ts';

/** Frequencies from 0 to half a period a pixel at which the transfer function is read. */
const frequencies = 64;
/** Separable terms are added until no value of the kernel is off by more than this part of its middle. */
const tolerance = 0.004;

/**
 * A filter with the given response to each frequency, whatever its direction. Its kernel, the inverse Fourier transform,
 * is a symmetric matrix, hence a sum of few eigenvectors times themselves, each of which filters columns, then rows: one
 * for a Gaussian, about three for an Airy disc. That is quicker than two Fourier transforms of the image, and knows no
 * wrapped edges.
 *
 * @param transfer Response to a frequency in periods a pixel.
 * @param reach Pixels from the middle to the kernel's edge.
 * @returns A filter that leaves a level field as it is.
 */
export function radialFilter(transfer: (frequency: number) => number, reach: number): SeparableFilter {
  const kernel = radialKernel(transfer, reach);
  // On vectors that are even, [v0, v1 * sqrt 2, ...] is a basis in which the whole kernel's eigenvectors are the half's.
  const scale = (i: number) => (i === 0 ? 1 : Math.SQRT2);
  const eigen = symmetricEigen(kernel.map((row, i) => row.map((value, k) => value * scale(i) * scale(k))));
  const terms: { weight: number; kernel: Float32Array }[] = [];
  const rest = kernel.map((row) => row.slice());
  for (const { value, vector } of eigen) {
    const half = vector.map((component, k) => component / scale(k));
    rest.forEach((row, i) => {
      for (let k = 0; k < row.length; k++) row[k]! -= value * half[i]! * half[k]!;
    });
    terms.push({ weight: value, kernel: Float32Array.from(half) });
    if (largest(rest) <= tolerance * kernel[0]![0]!) break;
  }
  const sum = terms.reduce((total, term) => total + term.weight * wholeSum(term.kernel) ** 2, 0);
  return terms.map((term) => ({ weight: term.weight / sum, kernel: term.kernel }));
}

/** A quarter of the kernel: its middle at `[0][0]`. */
function radialKernel(transfer: (frequency: number) => number, reach: number): Float64Array[] {
  const at = Array.from({ length: frequencies }, (_, i) => (i + 0.5) / (2 * frequencies));
  const waves = Array.from({ length: reach + 1 }, (_, x) => at.map((f) => Math.cos(2 * Math.PI * f * x) / frequencies));
  const response = at.map((fy) => at.map((fx) => transfer(Math.hypot(fx, fy))));
  const byColumn = waves.map((wave) => response.map((row) => row.reduce((sum, value, i) => sum + value * wave[i]!, 0)));
  return waves.map((wave) =>
    Float64Array.from(byColumn, (column) => column.reduce((sum, value, i) => sum + value * wave[i]!, 0)),
  );
}

function largest(rows: readonly Float64Array[]): number {
  return rows.reduce((most, row) => row.reduce((high, value) => Math.max(high, Math.abs(value)), most), 0);
}

function wholeSum(half: Float32Array): number {
  return half.reduce((sum, value, k) => sum + (k === 0 ? value : 2 * value), 0);
}
