import type { Raster } from './raster.ts';
import { resampleWeights } from './resampleWeights.ts';

/**
 * Resizes the height alone and writes planes in one pass, where `rowResampler` and a copy would take three: the usual case of
 * camera pictures as wide as the network's input. Gives false, and writes nothing, where it does not serve: images of fewer
 * than three channels, and shrinking, which needs more than two rows for one.
 *
 * @param planes `[3, height, width]`: where the image begins; `planeLength` elements lie between a plane and the next
 * @param rowLength elements between a row and the next
 */
export function blendIntoPlanes(
  { data, width, height: inputHeight, channels }: Raster,
  height: number,
  scale: number,
  planes: Float32Array,
  planeLength: number,
  rowLength: number,
): boolean {
  const { taps, first, weights } = resampleWeights(inputHeight, height);
  if (channels < 3 || taps > 2) return false;
  const length = width * channels;
  for (let y = 0; y < height; y++) {
    const upper = first[y]! * length;
    const lower = taps === 2 ? upper + length : upper;
    const upperWeight = weights[y * taps]! * scale;
    const lowerWeight = taps === 2 ? weights[y * taps + 1]! * scale : 0;
    const red = y * rowLength;
    const green = red + planeLength;
    const blue = green + planeLength;
    for (let x = 0, from = 0; x < width; x++, from += channels) {
      const a = upper + from;
      const b = lower + from;
      planes[red + x] = upperWeight * data[a]! + lowerWeight * data[b]!;
      planes[green + x] = upperWeight * data[a + 1]! + lowerWeight * data[b + 1]!;
      planes[blue + x] = upperWeight * data[a + 2]! + lowerWeight * data[b + 2]!;
    }
  }
  return true;
}
