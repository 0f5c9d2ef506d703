import type { Raster8 } from './raster.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Fills whole pixels from `(left, top)` up to, not with, `(right, bottom)`, cut at the border of an RGB raster. */
export function fillRectangle(
  raster: Raster8,
  left: number,
  top: number,
  right: number,
  bottom: number,
  colour: Colour,
): void {
  const end = Math.min(right, raster.width);
  for (let y = Math.max(top, 0); y < Math.min(bottom, raster.height); y++) {
    for (let at = (y * raster.width + Math.max(left, 0)) * 3; at < (y * raster.width + end) * 3; at += 3) {
      raster.data[at] = colour[0];
      raster.data[at + 1] = colour[1];
      raster.data[at + 2] = colour[2];
    }
  }
}
