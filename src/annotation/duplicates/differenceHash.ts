import type { Raster } from '../../image/raster.ts';

const COLUMNS = 17;
const ROWS = 16;

/** A perceptual hash of 256 bits in 8 words. */
export type PerceptualHash = Uint32Array;

/**
 * Hashes what an image looks like, whatever its size, format and compression: its grey values are averaged into 17 x 16
 * cells, and each bit tells whether a cell is brighter than its left neighbour (dHash, Neal Krawetz 2013).
 */
export function differenceHash(raster: Raster): PerceptualHash {
  const cells = averageCells(raster);
  const hash = new Uint32Array(((COLUMNS - 1) * ROWS) / 32);
  for (let row = 0; row < ROWS; row++) {
    for (let column = 1; column < COLUMNS; column++) {
      const at = row * COLUMNS + column;
      if (cells[at]! <= cells[at - 1]!) continue;
      const bit = row * (COLUMNS - 1) + column - 1;
      hash[bit >> 5]! |= 1 << (bit & 31);
    }
  }
  return hash;
}

/** How many bits differ, 0 to 256. */
export function hammingDistance(a: PerceptualHash, b: PerceptualHash): number {
  let count = 0;
  for (let word = 0; word < a.length; word++) {
    let bits = a[word]! ^ b[word]!;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Mean grey value of each cell (the sum of the colour channels); an image smaller than the grid repeats its pixels. */
function averageCells({ width, height, channels, data }: Raster): Float64Array {
  const colours = channels < 3 ? 1 : 3;
  const cells = new Float64Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row++) {
    const top = Math.floor((row * height) / ROWS);
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / ROWS));
    for (let column = 0; column < COLUMNS; column++) {
      const left = Math.floor((column * width) / COLUMNS);
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / COLUMNS));
      let sum = 0;
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const pixel = (y * width + x) * channels;
          for (let colour = 0; colour < colours; colour++) sum += data[pixel + colour]!;
        }
      }
      cells[row * COLUMNS + column] = sum / ((bottom - top) * (right - left));
    }
  }
  return cells;
}
