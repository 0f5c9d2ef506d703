import { TesescopeError } from '../../errors.ts';
import type { Vector } from '../vector.ts';
import { createFourierTransform } from './fourierTransform.ts';
import { type PictureSpectrum, spectrumSize } from './pictureSpectrum.ts';

export interface ShiftEstimate extends Vector {
  /** Height of the correlation's peak, 1 for the same picture, near 0 for unrelated ones. */
  readonly certainty: number;
}

const size = spectrumSize;
const { backwards } = createFourierTransform(size);

/** Weight of each frequency: fine detail is noise and focus, and what lies coarser than that moves with the stage. */
const weights = Float64Array.from({ length: (size / 2 + 1) * size }, (_, i) => {
  const frequency = (k: number) => Math.min(k, size - k) / size;
  const squared = frequency(Math.floor(i / size)) ** 2 + frequency(i % size) ** 2;
  return Math.exp(-squared / (2 * 0.12 ** 2));
});
const weighted = { real: new Float64Array(weights.length), imaginary: new Float64Array(weights.length) };
/** Of a picture with itself. */
const highestPeak = backwards({ real: weights, imaginary: new Float64Array(weights.length) })[0]!;

/**
 * How far a picture moved, in pixels, by phase correlation (Kuglin and Hines 1975) of the small copies, the peak refined
 * between their pixels by a parabola: what lay at p in the first lies at p + shift in the second. Found up to about a
 * third of the picture.
 *
 * @throws TesescopeError `shape-mismatch` where the pictures differ in size.
 */
export function estimateShift(previous: PictureSpectrum, current: PictureSpectrum): ShiftEstimate {
  if (previous.width !== current.width || previous.height !== current.height) {
    const sizes = `${previous.width} x ${previous.height} and ${current.width} x ${current.height}`;
    throw new TesescopeError('shape-mismatch', `Cannot tell how far a picture moved between sizes ${sizes}.`);
  }
  const correlation = correlate(previous, current);
  let peak = 0;
  for (let i = 1; i < correlation.length; i++) if (correlation[i]! > correlation[peak]!) peak = i;
  const row = Math.floor(peak / size);
  const column = peak % size;
  const at = (y: number, x: number) => correlation[((y + size) % size) * size + ((x + size) % size)]!;
  const height = at(row, column);
  const signed = (k: number) => (k >= size / 2 ? k - size : k);
  const x = signed(column) + vertex(at(row, column - 1), height, at(row, column + 1));
  const y = signed(row) + vertex(at(row - 1, column), height, at(row + 1, column));
  return { x: x * current.factor, y: y * current.factor, certainty: height / highestPeak };
}

/** The weighted phase correlation of the two, `[row, column]` of the shift, rows and columns taken round. */
function correlate(a: PictureSpectrum, b: PictureSpectrum): Float64Array {
  const { real, imaginary } = weighted;
  for (let i = 0; i < real.length; i++) {
    const x = a.real[i]! * b.real[i]! + a.imaginary[i]! * b.imaginary[i]!;
    const y = a.real[i]! * b.imaginary[i]! - a.imaginary[i]! * b.real[i]!;
    const length = Math.sqrt(x * x + y * y);
    const share = length === 0 ? 0 : weights[i]! / length;
    real[i] = share * x;
    imaginary[i] = share * y;
  }
  return backwards(weighted);
}

/** Where the parabola through three heights, the middle one greatest, has its top. */
function vertex(before: number, middle: number, after: number): number {
  const bend = before - 2 * middle + after;
  return bend === 0 ? 0 : (before - after) / (2 * bend);
}
