/** Complex numbers, real and imaginary parts apart. */
export interface ComplexPlane {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/** Discrete Fourier transform of square planes of one size, forwards, in place. */
export type FourierTransform = (plane: ComplexPlane) => void;

/** @param size side of the planes, a power of two */
export function createFourierTransform(size: number): FourierTransform {
  const cosine = Float64Array.from({ length: size / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / size));
  const sine = Float64Array.from({ length: size / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / size));
  const bits = Math.log2(size);
  const reversed = Uint32Array.from({ length: size }, (_, i) => {
    let result = 0;
    for (let bit = 0; bit < bits; bit++) result |= ((i >> bit) & 1) << (bits - 1 - bit);
    return result;
  });
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);

  /** Radix-2 transform of one row or column. */
  const transformLine = (plane: ComplexPlane, start: number, stride: number): void => {
    for (let i = 0; i < size; i++) {
      const from = start + reversed[i]! * stride;
      real[i] = plane.real[from]!;
      imaginary[i] = plane.imaginary[from]!;
    }
    for (let half = 1; half < size; half *= 2) {
      const step = size / (2 * half);
      for (let block = 0; block < size; block += 2 * half) {
        for (let k = 0; k < half; k++) {
          const a = block + k;
          const b = a + half;
          const c = cosine[k * step]!;
          const s = sine[k * step]!;
          const x = real[b]! * c - imaginary[b]! * s;
          const y = real[b]! * s + imaginary[b]! * c;
          real[b] = real[a]! - x;
          imaginary[b] = imaginary[a]! - y;
          real[a]! += x;
          imaginary[a]! += y;
        }
      }
    }
    for (let i = 0, to = start; i < size; i++, to += stride) {
      plane.real[to] = real[i]!;
      plane.imaginary[to] = imaginary[i]!;
    }
  };

  return (plane) => {
    for (let row = 0; row < size; row++) transformLine(plane, row * size, 1);
    for (let column = 0; column < size; column++) transformLine(plane, column, size);
  };
}
