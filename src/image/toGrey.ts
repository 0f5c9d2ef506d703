import type { Raster } from './raster.ts';

/** One channel of the same depth: luma by ITU-R BT.601, alpha left out. A grey raster is returned as it is. */
export function toGrey<R extends Raster>(raster: R): R {
  const { channels, width, height, data: samples } = raster;
  if (channels === 1) return raster;
  const length = width * height;
  const data = raster.depth === 8 ? new Uint8Array(length) : new Uint16Array(length);
  for (let i = 0, from = 0; i < length; i++, from += channels) {
    data[i] =
      channels === 2
        ? samples[from]!
        : 0.299 * samples[from]! + 0.587 * samples[from + 1]! + 0.114 * samples[from + 2]! + 0.5;
  }
  return { ...raster, channels: 1, data };
}
