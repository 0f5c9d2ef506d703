import type { Raster } from '../raster.ts';
import type { Plane } from './plane.ts';

/** The colours of a raster, grey alone or red, green and blue, scaled to 0..1 by its depth; alpha is left out. */
export function rasterToPlanes({ width, height, channels, depth, data }: Raster): Plane[] {
  const scale = depth === 8 ? 1 / 255 : 1 / 65535;
  const length = width * height;
  const red = new Float32Array(length);
  if (channels < 3) {
    for (let i = 0, from = 0; i < length; i++, from += channels) red[i] = data[from]! * scale;
    return [{ width, height, values: red }];
  }
  const green = new Float32Array(length);
  const blue = new Float32Array(length);
  for (let i = 0, from = 0; i < length; i++, from += channels) {
    red[i] = data[from]! * scale;
    green[i] = data[from + 1]! * scale;
    blue[i] = data[from + 2]! * scale;
  }
  return [red, green, blue].map((values) => ({ width, height, values }));
}
