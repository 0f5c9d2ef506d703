import { createLineTransform } from './lineTransform.ts';

/**
 * The spectrum of a real square plane, real and imaginary parts apart: `[size / 2 + 1, size]`, horizontal frequencies from
 * 0 up, of each all vertical ones. The other half mirrors it.
 */
export interface Spectrum {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/** Discrete Fourier transform of real square planes of one size. */
export interface FourierTransform {
  /** @param plane `[size, size]` */
  readonly forwards: (plane: Float64Array) => Spectrum;
  /** The plane of such a spectrum, times the number of its pixels. The array is used again at the next call. */
  readonly backwards: (spectrum: Spectrum) => Float64Array;
}

/** @param size side of the planes, a power of two */
export function createFourierTransform(size: number): FourierTransform {
  const columns = size / 2 + 1;
  const line = createLineTransform(size);
  const { real, imaginary, place } = line;
  const plane = new Float64Array(size * size);
  const halfway = { real: new Float64Array(columns * size), imaginary: new Float64Array(columns * size) };

  /** Transforms each column of a spectrum, which lies in a row of it. */
  const transformColumns = (from: Spectrum, to: Spectrum, sign: 1 | -1): void => {
    for (let start = 0; start < columns * size; start += size) {
      for (let v = 0; v < size; v++) {
        real[place[v]!] = from.real[start + v]!;
        imaginary[place[v]!] = sign * from.imaginary[start + v]!;
      }
      line.transform();
      to.real.set(real, start);
      to.imaginary.set(imaginary, start);
    }
  };

  return {
    // Two real rows at a time, one as the imaginary part: their spectra are told apart by their symmetry.
    forwards: (from) => {
      for (let y = 0; y < size; y += 2) {
        for (let x = 0; x < size; x++) {
          real[place[x]!] = from[y * size + x]!;
          imaginary[place[x]!] = from[(y + 1) * size + x]!;
        }
        line.transform();
        for (let u = 0, to = y; u < columns; u++, to += size) {
          const mirrored = (size - u) % size;
          halfway.real[to] = (real[u]! + real[mirrored]!) / 2;
          halfway.imaginary[to] = (imaginary[u]! - imaginary[mirrored]!) / 2;
          halfway.real[to + 1] = (imaginary[u]! + imaginary[mirrored]!) / 2;
          halfway.imaginary[to + 1] = (real[mirrored]! - real[u]!) / 2;
        }
      }
      const spectrum = { real: new Float64Array(columns * size), imaginary: new Float64Array(columns * size) };
      transformColumns(halfway, spectrum, 1);
      return spectrum;
    },
    // Of a real plane's conjugate spectrum, transforming forwards is transforming backwards.
    backwards: (spectrum) => {
      transformColumns(spectrum, halfway, -1);
      for (let y = 0; y < size; y += 2) {
        for (let u = 0, at = y; u < columns; u++, at += size) {
          const [a, b, c, d] = [
            halfway.real[at]!,
            halfway.imaginary[at]!,
            halfway.real[at + 1]!,
            halfway.imaginary[at + 1]!,
          ];
          real[place[u]!] = a - d;
          imaginary[place[u]!] = b + c;
          if (u === 0 || u === size / 2) continue;
          real[place[size - u]!] = a + d;
          imaginary[place[size - u]!] = c - b;
        }
        line.transform();
        plane.set(real, y * size);
        plane.set(imaginary, (y + 1) * size);
      }
      return plane;
    },
  };
}
