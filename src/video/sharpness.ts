import type { Box } from '../geometry/box.ts';
import type { Raster } from '../image/raster.ts';

/**
 * How sharp a part of a picture is: the variance of its Laplacian (Pech-Pacheco et al., ICPR 2000), samples from 0 to 1,
 * so that 8 and 16 bits compare. For `Sighting.sharpness`; only compare crops of one video. Of colours, green counts.
 *
 * @param box in pixels; what lies outside the raster is left out
 * @returns 0 where fewer than 3 x 3 pixels are inside
 */
export function sharpness(raster: Raster, box: Box): number {
  const { data, width, height, channels, depth } = raster;
  const left = Math.max(1, Math.floor(box.x));
  const top = Math.max(1, Math.floor(box.y));
  const right = Math.min(width - 1, Math.ceil(box.x + box.width));
  const bottom = Math.min(height - 1, Math.ceil(box.y + box.height));
  const count = (right - left) * (bottom - top);
  if (right <= left || bottom <= top) return 0;
  const channel = channels >= 3 ? 1 : 0;
  const stride = width * channels;
  let sum = 0;
  let squares = 0;
  for (let y = top; y < bottom; y++) {
    let at = y * stride + left * channels + channel;
    for (let x = left; x < right; x++, at += channels) {
      const around = data[at - channels]! + data[at + channels]! + data[at - stride]! + data[at + stride]!;
      const laplacian = around - 4 * data[at]!;
      sum += laplacian;
      squares += laplacian * laplacian;
    }
  }
  const mean = sum / count;
  return (squares / count - mean * mean) / (2 ** depth - 1) ** 2;
}
