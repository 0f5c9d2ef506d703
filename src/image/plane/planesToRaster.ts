import type { Raster } from '../raster.ts';
import type { Plane } from './plane.ts';

/** A raster like another one, its alpha too, with the colours of planes: 0..1 becomes its depth's range, the rest is cut. */
export function planesToRaster<R extends Raster>(planes: readonly Plane[], like: R): R {
  const { channels, depth } = like;
  const most = depth === 8 ? 255 : 65535;
  const data = like.data.slice();
  for (const [colour, { values }] of planes.entries()) {
    for (let i = 0, to = colour; i < values.length; i++, to += channels) {
      const value = values[i]! * most + 0.5;
      data[to] = Math.max(0, Math.min(most, value));
    }
  }
  return { ...like, data };
}
