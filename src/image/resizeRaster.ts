import { TesescopeError } from '../errors.ts';
import type { Raster } from './raster.ts';
import { rowResampler } from './rowResampler.ts';

/**
 * Resizes a raster by the triangle (bilinear) filter, antialiased when it shrinks; channels and depth stay.
 *
 * @throws TesescopeError `shape-mismatch` where a side is not a positive whole number.
 */
export function resizeRaster<R extends Raster>(raster: R, width: number, height: number): R {
  if (!(Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0)) {
    throw new TesescopeError('shape-mismatch', `Cannot resize an image to ${width} x ${height} pixels.`);
  }
  if (width === raster.width && height === raster.height) return { ...raster, data: raster.data.slice() };
  const rowLength = width * raster.channels;
  const data = raster.depth === 8 ? new Uint8Array(rowLength * height) : new Uint16Array(rowLength * height);
  const resampleRow = rowResampler(raster, width, height);
  for (let y = 0; y < height; y++) {
    const row = resampleRow(y);
    const to = y * rowLength;
    for (let i = 0; i < rowLength; i++) data[to + i] = row[i]! + 0.5;
  }
  return { ...raster, width, height, data };
}
