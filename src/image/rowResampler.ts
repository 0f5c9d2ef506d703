import type { Raster } from './raster.ts';
import { type ResampleWeights, resampleWeights } from './resampleWeights.ts';

/**
 * Resizes a raster row by row: gives a function that answers row `y` of the resized raster, channels interleaved,
 * in the raster's own scale. The array that it answers is used again at its next call.
 */
export function rowResampler(raster: Raster, width: number, height: number): (y: number) => Float32Array {
  const { channels } = raster;
  const vertical = resampleWeights(raster.height, height);
  const horizontal = resampleWeights(raster.width, width);
  const blended = new Float32Array(raster.width * channels);
  const row = new Float32Array(width * channels);
  return (y) => {
    blendRows(raster.data, vertical, y, blended);
    if (width === raster.width) return blended;
    if (channels === 3) gatherRgb(blended, horizontal, row);
    else gather(blended, horizontal, row, channels);
    return row;
  };
}

/** The weighted sum of the input rows that make output row `y`: two at a time, as memory is the limit. */
function blendRows(data: Raster['data'], vertical: ResampleWeights, y: number, blended: Float32Array): void {
  const { taps, first, weights } = vertical;
  const length = blended.length;
  const start = first[y]! * length;
  const leading = taps % 2 === 1 ? 1 : 2;
  if (leading === 1) {
    const weight = weights[y * taps]!;
    for (let i = 0; i < length; i++) blended[i] = weight * data[start + i]!;
  } else {
    const upper = weights[y * taps]!;
    const lower = weights[y * taps + 1]!;
    for (let i = 0; i < length; i++) blended[i] = upper * data[start + i]! + lower * data[start + length + i]!;
  }
  for (let tap = leading; tap < taps; tap += 2) {
    const upper = start + tap * length;
    const lower = upper + length;
    const upperWeight = weights[y * taps + tap]!;
    const lowerWeight = weights[y * taps + tap + 1]!;
    for (let i = 0; i < length; i++) {
      blended[i] = blended[i]! + upperWeight * data[upper + i]! + lowerWeight * data[lower + i]!;
    }
  }
}

function gather(blended: Float32Array, horizontal: ResampleWeights, row: Float32Array, channels: number): void {
  const { taps, first, weights } = horizontal;
  for (let x = 0; x < first.length; x++) {
    for (let c = 0; c < channels; c++) {
      let sum = 0;
      let from = first[x]! * channels + c;
      for (let tap = 0; tap < taps; tap++, from += channels) sum += weights[x * taps + tap]! * blended[from]!;
      row[x * channels + c] = sum;
    }
  }
}

/** `gather` for three channels at once: half the time for the most common kind. */
function gatherRgb(blended: Float32Array, horizontal: ResampleWeights, row: Float32Array): void {
  const { taps, first, weights } = horizontal;
  for (let x = 0; x < first.length; x++) {
    let red = 0;
    let green = 0;
    let blue = 0;
    let from = first[x]! * 3;
    for (let tap = x * taps; tap < (x + 1) * taps; tap++, from += 3) {
      const weight = weights[tap]!;
      red += weight * blended[from]!;
      green += weight * blended[from + 1]!;
      blue += weight * blended[from + 2]!;
    }
    row[x * 3] = red;
    row[x * 3 + 1] = green;
    row[x * 3 + 2] = blue;
  }
}
