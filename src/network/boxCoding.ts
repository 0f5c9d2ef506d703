import type { DefaultBoxes } from './defaultBoxes/defaultBoxes.ts';

const centreScale = 10;
/** Of the logarithms of height and width. */
export const sizeScale = 5;

/** A box by its centre: fractions of the input. */
export interface CentredBox {
  readonly centreY: number;
  readonly centreX: number;
  readonly height: number;
  readonly width: number;
}

/**
 * Writes what the network should answer at default box `index` for a box to `codes[4 * index]` and the three after:
 * y, x, height and width as TensorFlow's `FasterRcnnBoxCoder` has them, with the scale factors 10, 10, 5, 5.
 *
 * @param codes `[D, 4]`
 */
export function encodeBox(box: CentredBox, { values }: DefaultBoxes, index: number, codes: Float32Array): void {
  const at = index * 4;
  const height = values[at + 2];
  const width = values[at + 3];
  codes[at] = ((box.centreY - values[at]) / height) * centreScale;
  codes[at + 1] = ((box.centreX - values[at + 1]) / width) * centreScale;
  codes[at + 2] = Math.log(box.height / height) * sizeScale;
  codes[at + 3] = Math.log(box.width / width) * sizeScale;
}

/**
 * Boxes from the network's answers: the inverse of {@link encodeBox}.
 *
 * @param codes `[D, 4]`
 * @returns `[D, 4]`: left, top, right and bottom as fractions of the input.
 */
export function decodeBoxes(codes: Float32Array, { count, values }: DefaultBoxes): Float32Array {
  const corners = new Float32Array(count * 4);
  for (let at = 0; at < corners.length; at += 4) {
    const centreY = values[at] + (codes[at] / centreScale) * values[at + 2];
    const centreX = values[at + 1] + (codes[at + 1] / centreScale) * values[at + 3];
    const halfHeight = (Math.exp(codes[at + 2] / sizeScale) * values[at + 2]) / 2;
    const halfWidth = (Math.exp(codes[at + 3] / sizeScale) * values[at + 3]) / 2;
    corners[at] = centreX - halfWidth;
    corners[at + 1] = centreY - halfHeight;
    corners[at + 2] = centreX + halfWidth;
    corners[at + 3] = centreY + halfHeight;
  }
  return corners;
}
