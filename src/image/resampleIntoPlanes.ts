import type { Raster } from './raster.ts';
import { type ResampleWeights, resampleWeights } from './resampleWeights.ts';

/**
 * Resizes a raster of three or more channels and writes its planes, in half the time of `rowResampler` and a copy; alpha is
 * left out.
 *
 * @param planes `[3, height, width]`: where the image begins; `planeLength` elements lie between a plane and the next
 * @param rowLength elements between a row and the next
 */
export function resampleIntoPlanes(
  raster: Raster,
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
  planes: Float32Array,
  planeLength: number,
  rowLength: number,
): void {
  const vertical = resampleWeights(raster.height, height);
  const horizontal = resampleWeights(raster.width, width);
  const blended = new Float32Array(raster.width * 3);
  for (let y = 0; y < height; y++) {
    blendRows(raster, vertical, y, scale, blended);
    gatherPlanes(blended, horizontal, planes, y * rowLength, planeLength);
  }
}

/** The weighted sum of the input rows that make output row `y`, RGB: two at a time, as memory is the limit. */
function blendRows(
  { data, width, channels }: Raster,
  { taps, first, weights }: ResampleWeights,
  y: number,
  scale: number,
  blended: Float32Array,
): void {
  const length = width * channels;
  for (let tap = 0; tap < taps; tap += 2) {
    const isPair = tap + 1 < taps;
    const upperWeight = weights[y * taps + tap]! * scale;
    const lowerWeight = isPair ? weights[y * taps + tap + 1]! * scale : 0;
    let upper = (first[y]! + tap) * length;
    let lower = isPair ? upper + length : upper;
    if (tap === 0) {
      for (let to = 0; to < blended.length; to += 3, upper += channels, lower += channels) {
        blended[to] = upperWeight * data[upper]! + lowerWeight * data[lower]!;
        blended[to + 1] = upperWeight * data[upper + 1]! + lowerWeight * data[lower + 1]!;
        blended[to + 2] = upperWeight * data[upper + 2]! + lowerWeight * data[lower + 2]!;
      }
    } else {
      for (let to = 0; to < blended.length; to += 3, upper += channels, lower += channels) {
        blended[to] = blended[to]! + upperWeight * data[upper]! + lowerWeight * data[lower]!;
        blended[to + 1] = blended[to + 1]! + upperWeight * data[upper + 1]! + lowerWeight * data[lower + 1]!;
        blended[to + 2] = blended[to + 2]! + upperWeight * data[upper + 2]! + lowerWeight * data[lower + 2]!;
      }
    }
  }
}

function gatherPlanes(
  blended: Float32Array,
  { taps, first, weights }: ResampleWeights,
  planes: Float32Array,
  start: number,
  planeLength: number,
): void {
  const [green, blue] = [start + planeLength, start + 2 * planeLength];
  for (let x = 0, tap = 0; x < first.length; x++) {
    let [redSum, greenSum, blueSum] = [0, 0, 0];
    let from = first[x]! * 3;
    for (const end = tap + taps; tap < end; tap++, from += 3) {
      const weight = weights[tap]!;
      redSum += weight * blended[from]!;
      greenSum += weight * blended[from + 1]!;
      blueSum += weight * blended[from + 2]!;
    }
    planes[start + x] = redSum;
    planes[green + x] = greenSum;
    planes[blue + x] = blueSum;
  }
}
