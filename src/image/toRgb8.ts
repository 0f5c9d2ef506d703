import type { Raster, Raster8 } from './raster.ts';

/** A copy in RGB of 8 bits, to show or to draw on: grey repeated, alpha left out, 16 bits scaled down. */
export function toRgb8(raster: Raster): Raster8 {
  const { channels, width, height, data: samples } = raster;
  if (raster.depth === 8 && channels === 3) return { ...raster, data: raster.data.slice() };
  const scale = raster.depth === 8 ? 1 : 255 / 65535;
  const [green, blue] = channels >= 3 ? [1, 2] : [0, 0];
  const data = new Uint8Array(width * height * 3);
  for (let to = 0, from = 0; to < data.length; to += 3, from += channels) {
    data[to] = samples[from]! * scale + 0.5;
    data[to + 1] = samples[from + green]! * scale + 0.5;
    data[to + 2] = samples[from + blue]! * scale + 0.5;
  }
  return { width, height, channels: 3, depth: 8, data };
}
