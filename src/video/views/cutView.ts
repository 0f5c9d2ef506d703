import type { Box } from '../../geometry/box.ts';
import { cropRaster } from '../../image/cropRaster.ts';
import type { Raster8 } from '../../image/raster.ts';

/** Sides of the box that a view shows: enough of what lies around it to tell a head from a round cell. */
const surround = 3;

/** A square cut out around a box, moved into the image where it would reach beyond. */
export function cutView(image: Raster8, { x, y, width, height }: Box): Raster8 {
  const wanted = Math.round(surround * Math.max(width, height, 1));
  const length = Math.max(1, Math.min(wanted, image.width, image.height));
  const from = (start: number, extent: number, limit: number) =>
    Math.max(0, Math.min(Math.round(start + extent / 2 - length / 2), limit - length));
  const square = { x: from(x, width, image.width), y: from(y, height, image.height), width: length, height: length };
  return cropRaster(image, square);
}
