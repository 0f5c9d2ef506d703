import type { Raster } from '../../image/raster.ts';
import { createFourierTransform, type Spectrum } from './fourierTransform.ts';

/** Side of the small grey copy that shifts are measured on. */
export const spectrumSize = 128;

/** The spectrum of a small grey copy of a picture, for `estimateShift`. */
export interface PictureSpectrum extends Spectrum {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture that one of the copy stands for, along each axis. */
  readonly factor: number;
}

const { forwards } = createFourierTransform(spectrumSize);
const copy = new Float64Array(spectrumSize * spectrumSize);

/** Green stands for colour: shifts need no luma. */
export function pictureSpectrum(raster: Raster): PictureSpectrum {
  const { width, height } = raster;
  const factor = Math.max(1, Math.ceil(Math.max(width, height) / spectrumSize));
  const columns = Math.floor(width / factor);
  const rows = Math.floor(height / factor);
  copy.fill(0);
  const sums = new Float64Array(columns);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    addRows(raster, row * factor, factor, sums.fill(0));
    for (let column = 0; column < columns; column++) {
      copy[row * spectrumSize + column] = sums[column]!;
      total += sums[column]!;
    }
  }
  taper(copy, columns, rows, total / (columns * rows));
  return { ...forwards(copy), width, height, factor };
}

/** Adds the samples of some rows to one sum for each `factor` columns. */
function addRows({ data, width, channels }: Raster, top: number, factor: number, sums: Float64Array): void {
  const channel = channels >= 3 ? 1 : 0;
  for (let y = top; y < top + factor; y++) {
    let from = y * width * channels + channel;
    for (let column = 0; column < sums.length; column++) {
      let sum = 0;
      for (let i = 0; i < factor; i++, from += channels) sum += data[from]!;
      sums[column]! += sum;
    }
  }
}

/** Takes the mean out and fades the picture out towards its edges (Hann), so that the edges themselves are not seen. */
function taper(plane: Float64Array, columns: number, rows: number, mean: number): void {
  const fade = (i: number, count: number) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / count);
  const across = Float64Array.from({ length: columns }, (_, column) => fade(column, columns));
  for (let row = 0; row < rows; row++) {
    const down = fade(row, rows);
    for (let column = 0; column < columns; column++) {
      const at = row * spectrumSize + column;
      plane[at] = (plane[at]! - mean) * down * across[column]!;
    }
  }
}
