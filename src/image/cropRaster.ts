import { TesescopeError } from '../errors.ts';
import type { Box } from '../geometry/box.ts';
import type { Raster } from './raster.ts';

/**
 * Cuts out a rectangle of whole pixels.
 *
 * @throws TesescopeError `shape-mismatch` where it is empty, broken, or reaches beyond the raster.
 */
export function cropRaster<R extends Raster>(raster: R, rectangle: Box): R {
  const { x, y, width, height } = rectangle;
  const isWhole = [x, y, width, height].every(Number.isInteger);
  const isInside = x >= 0 && y >= 0 && x + width <= raster.width && y + height <= raster.height;
  if (!isWhole || !isInside || width < 1 || height < 1) {
    const message = `Cannot cut ${width} x ${height} at ${x}, ${y} out of ${raster.width} x ${raster.height} pixels.`;
    throw new TesescopeError('shape-mismatch', message);
  }
  const rowLength = width * raster.channels;
  const data = raster.depth === 8 ? new Uint8Array(rowLength * height) : new Uint16Array(rowLength * height);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * raster.width + x) * raster.channels;
    data.set(raster.data.subarray(from, from + rowLength), row * rowLength);
  }
  return { ...raster, width, height, data };
}
