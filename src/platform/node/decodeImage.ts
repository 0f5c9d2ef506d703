import sharp from 'sharp';
import { isTesescopeError } from '../../errors.ts';
import { decodeBmp } from '../../image/decodeBmp.ts';
import type { Raster } from '../../image/raster.ts';
import { asBadImage, badImage, checkPixelCount } from './badImage.ts';
import { imageFormat } from './imageFormat.ts';

// A cache of decoded images would only grow: no image is read twice.
sharp.cache(false);

/**
 * Decodes a JPEG, PNG, WebP, TIFF or BMP image, upright by its EXIF orientation. Grey stays grey, grey with
 * alpha becomes RGB with alpha, palettes and CMYK become RGB, 16 bits stay 16 bits.
 *
 * @param name For messages: the file's path.
 * @param page Of a TIFF of several pages, from 0.
 * @throws TesescopeError `bad-image` where it is cut, corrupt, of another format, or claims over 200 million pixels.
 */
export async function decodeImage(bytes: Uint8Array, name: string, page = 0): Promise<Raster> {
  const format = imageFormat(bytes, name);
  if (format === 'bmp') return decodeBmp(bytes, name);
  try {
    return await decodeWithSharp(bytes, name, page);
  } catch (cause) {
    const refusal = asBadImage(name, cause);
    if (format !== 'tiff' || isTesescopeError(cause)) throw refusal;
    const { decodeTiff } = await import('./decodeTiff.ts');
    return decodeTiff(bytes, name, page, refusal);
  }
}

async function decodeWithSharp(bytes: Uint8Array, name: string, page: number): Promise<Raster> {
  const input = sharp(bytes, { failOn: 'error', limitInputPixels: false, page });
  const { width, height, channels, depth } = await input.metadata();
  checkPixelCount(name, width, height);
  if (depth !== 'uchar' && depth !== 'ushort') {
    throw badImage(name, `save it with 8 or 16 bits, as ${depth} is not read`);
  }
  const spaces = depth === 'uchar' ? (['b-w', 'srgb'] as const) : (['grey16', 'rgb16'] as const);
  const { data, info } = await input
    .autoOrient()
    .toColourspace(channels === 1 ? spaces[0] : spaces[1])
    .raw({ depth })
    .toBuffer({ resolveWithObject: true });
  if (info.channels > 4) throw badImage(name, `it has ${info.channels} channels, more than 4`);
  const shape = { width: info.width, height: info.height, channels: info.channels as Raster['channels'] };
  if (depth === 'uchar') return { ...shape, depth: 8, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
  return { ...shape, depth: 16, data: new Uint16Array(data.buffer, data.byteOffset, data.length / 2) };
}
