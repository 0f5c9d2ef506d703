/** Discrete Fourier transform of lines of one length, forwards, in its own arrays. */
export interface LineTransform {
  /** To be filled by `place`; afterwards the spectrum, in order. */
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
  /** Where each sample of the line belongs. */
  readonly place: Uint32Array;
  readonly transform: () => void;
}

/**
 * Radix-2 transform by Cooley and Tukey (1965).
 *
 * @param size length of the lines, a power of two
 */
export function createLineTransform(size: number): LineTransform {
  const cosine = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size));
  const sine = Float64Array.from({ length: size / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / size));
  const bits = Math.log2(size);
  const place = Uint32Array.from({ length: size }, (_, i) => {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit++) reversed |= ((i >> bit) & 1) << (bits - 1 - bit);
    return reversed;
  });
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const transform = (): void => {
    for (let half = 1; half < size; half *= 2) {
      const step = size / (2 * half);
      for (let k = 0; k < half; k++) {
        const c = cosine[k * step]!;
        const s = sine[k * step]!;
        for (let a = k; a < size; a += 2 * half) {
          const b = a + half;
          const x = real[b]! * c - imaginary[b]! * s;
          const y = real[b]! * s + imaginary[b]! * c;
          real[b] = real[a]! - x;
          imaginary[b] = imaginary[a]! - y;
          real[a] = real[a]! + x;
          imaginary[a] = imaginary[a]! + y;
        }
      }
    }
  };
  return { real, imaginary, place, transform };
}
