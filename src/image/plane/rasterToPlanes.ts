import type { Raster } from '../raster.ts';
import type { Plane } from './plane.ts';

/**
 * The colours of a raster, grey alone or red, green and blue, scaled to 0..1 by its depth; alpha is left out.
 *
 * @param memory Planes that are written over where they have the raster's size and colours. @default new ones
 */
export function rasterToPlanes(raster: Raster, memory?: readonly Plane[]): readonly Plane[] {
  const { width, height, channels, depth, data } = raster;
  const scale = depth === 8 ? 1 / 255 : 1 / 65535;
  const colours = channels < 3 ? 1 : 3;
  const fits = memory?.length === colours && memory[0]!.width === width && memory[0]!.height === height;
  const planes = fits ? memory : Array.from({ length: colours }, () => emptyPlane(width, height));
  const [red, green, blue] = planes.map(({ values }) => values);
  const length = width * height;
  if (green === undefined || blue === undefined) {
    for (let i = 0, from = 0; i < length; i++, from += channels) red![i] = data[from]! * scale;
    return planes;
  }
  for (let i = 0, from = 0; i < length; i++, from += channels) {
    red![i] = data[from]! * scale;
    green[i] = data[from + 1]! * scale;
    blue[i] = data[from + 2]! * scale;
  }
  return planes;
}

function emptyPlane(width: number, height: number): Plane {
  return { width, height, values: new Float32Array(width * height) };
}
