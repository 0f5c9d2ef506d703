import sharp from 'sharp';
import type { Raster, Raster8 } from '../../image/raster.ts';

/**
 * Encodes a raster as a PNG, of 16 bits where it has them, or as a JPEG, from quality 85 on without colour subsampling. Fitting
 * the JPEG's code to the image would make it 2 % smaller and take more than twice the time.
 */
export async function encodeImage(raster: Raster, format: 'png'): Promise<Uint8Array>;
export async function encodeImage(raster: Raster8, format: 'jpeg' | 'png', quality?: number): Promise<Uint8Array>;
export async function encodeImage(raster: Raster, format: 'jpeg' | 'png', quality = 90): Promise<Uint8Array> {
  const { data, width, height, channels, depth } = raster;
  const pipeline = sharp(data, { raw: { width, height, channels } });
  if (depth === 16) pipeline.toColourspace(channels <= 2 ? 'grey16' : 'rgb16');
  else if (channels <= 2) pipeline.toColourspace('b-w');
  return format === 'png'
    ? pipeline.png().toBuffer()
    : pipeline.jpeg({ quality, chromaSubsampling: quality < 85 ? '4:2:0' : '4:4:4', optimiseCoding: false }).toBuffer();
}
