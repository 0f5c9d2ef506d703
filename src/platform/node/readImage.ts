import type { Raster } from '../../image/raster.ts';
import { decodeImage } from './decodeImage.ts';
import { readBytes } from './readBytes.ts';

/**
 * Reads and decodes an image file, or a page of it, from 0: see `decodeImage`.
 *
 * @throws TesescopeError `not-found`, `unreadable` or `bad-image`.
 */
export async function readImage(path: string, page = 0): Promise<Raster> {
  return decodeImage(await readBytes(path), path, page);
}
