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
    for (let x = Math.max(left, 0); x < end; x++) raster.data.set(colour, (y * raster.width + x) * 3);
  }
}
