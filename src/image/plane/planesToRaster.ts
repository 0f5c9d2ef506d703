import type { Raster } from '../raster.ts';
import type { Plane } from './plane.ts';

/** A raster like another one, its alpha too, with the colours of planes: 0..1 becomes its depth's range, the rest is cut. */
export function planesToRaster<R extends Raster>(planes: readonly Plane[], like: R): R {
  const { channels, depth } = like;
  const most = depth === 8 ? 255 : 65535;
  const data = like.data.slice();
  const [red, green, blue] = planes.map(({ values }) => values);
  const length = red!.length;
  if (green === undefined || blue === undefined) {
    for (let i = 0, to = 0; i < length; i++, to += channels) data[to] = level(red![i]!, most);
  } else {
    for (let i = 0, to = 0; i < length; i++, to += channels) {
      data[to] = level(red![i]!, most);
      data[to + 1] = level(green[i]!, most);
      data[to + 2] = level(blue[i]!, most);
    }
  }
  return { ...like, data };
}

function level(value: number, most: number): number {
  return Math.max(0, Math.min(most, value * most + 0.5));
}
