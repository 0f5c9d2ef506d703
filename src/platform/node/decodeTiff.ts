import { fromArrayBuffer, type TypedArrayWithDimensions } from 'geotiff';
import { isTesescopeError } from '../../errors.ts';
import type { Raster } from '../../image/raster.ts';
import { badImage, checkPixelCount } from './badImage.ts';

/**
 * Decodes a page of a TIFF in JavaScript: for compressions and layouts that the native decoder does not know.
 *
 * @param refusal Why the native decoder refused it.
 * @throws TesescopeError `bad-image` where it is corrupt, or of neither 8 nor 16 unsigned bits, or has over 4 channels.
 */
export async function decodeTiff(bytes: Uint8Array, name: string, page: number, refusal: unknown): Promise<Raster> {
  if (isTesescopeError(refusal)) throw refusal;
  try {
    const tiff = await fromArrayBuffer(bytes.slice().buffer);
    const image = await tiff.getImage(page);
    const [width, height, channels] = [image.getWidth(), image.getHeight(), image.getSamplesPerPixel()];
    checkPixelCount(name, width, height);
    if (channels > 4) throw badImage(name, `it has ${channels} channels, more than 4`);
    const data = (await image.readRasters({ interleave: true })) as TypedArrayWithDimensions;
    const shape = { width, height, channels: channels as Raster['channels'] };
    if (data instanceof Uint8Array) return { ...shape, depth: 8, data };
    if (data instanceof Uint16Array) return { ...shape, depth: 16, data };
    throw badImage(name, 'its samples are neither of 8 nor of 16 unsigned bits, save it with one of these');
  } catch (cause) {
    if (isTesescopeError(cause)) throw cause;
    throw badImage(name, (refusal as Error).message.split('\n', 1)[0]!.trim(), cause);
  }
}
