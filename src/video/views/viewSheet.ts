import { digitsSize, drawDigits } from '../../image/drawDigits.ts';
import type { Colour } from '../../image/fillRectangle.ts';
import type { Raster8 } from '../../image/raster.ts';

export interface View {
  /** The number under it. */
  readonly id: number;
  readonly colour: Colour;
  /** RGB, square; all of one sheet have one size. */
  readonly picture: Raster8;
}

const gap = 8;
const dotSize = 3;
const background = 24;

/**
 * Pictures in rows with their numbers under them, from the top left, on dark grey.
 *
 * @param views At least one.
 */
export function viewSheet(views: readonly View[], columns: number): Raster8 {
  const { width: side } = views[0]!.picture;
  const label = digitsSize('0', dotSize).height + gap;
  const used = Math.min(columns, views.length);
  const width = gap + used * (side + gap);
  const height = gap + Math.ceil(views.length / columns) * (side + label + gap);
  const sheet: Raster8 = {
    width,
    height,
    channels: 3,
    depth: 8,
    data: new Uint8Array(width * height * 3).fill(background),
  };
  views.forEach(({ id, colour, picture }, index) => {
    const left = gap + (index % columns) * (side + gap);
    const top = gap + Math.floor(index / columns) * (side + label + gap);
    for (let row = 0; row < side; row++) {
      const pixels = picture.data.subarray(row * side * 3, (row + 1) * side * 3);
      sheet.data.set(pixels, ((top + row) * width + left) * 3);
    }
    drawDigits(sheet, String(id), left, top + side + gap / 2, dotSize, 0, colour);
  });
  return sheet;
}
