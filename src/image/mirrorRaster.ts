import type { Raster } from './raster.ts';

/** Copies an image with its columns (left and right) or rows (up and down) in the opposite order. */
export function mirrorRaster<R extends Raster>(raster: R, order: 'columns' | 'rows'): R {
  const { width, height, channels, depth } = raster;
  const length = width * channels;
  const data = depth === 8 ? new Uint8Array(length * height) : new Uint16Array(length * height);
  for (let y = 0; y < height; y++) {
    const row = raster.data.subarray(y * length, (y + 1) * length);
    if (order === 'rows') data.set(row, (height - 1 - y) * length);
    else mirrorRow(row, data, (y + 1) * length, channels);
  }
  return { ...raster, data };
}

/** Writes a row's pixels from its end, `end`, to its start. */
function mirrorRow(row: Raster['data'], to: Raster['data'], end: number, channels: number): void {
  for (let at = 0; at < row.length; at += channels) {
    for (let channel = 0; channel < channels; channel++) to[end - at - channels + channel] = row[at + channel]!;
  }
}
