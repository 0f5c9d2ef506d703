import type { Raster } from '../../image/raster.ts';
import { decodeImage } from './decodeImage.ts';
import { readBytes } from './readBytes.ts';

/**
 * Reads and decodes an image file: see `decodeImage`.
 *
 * @throws TesescopeError `not-found`, `unreadable` or `bad-image`.
 */
export async function readImage(path: string): Promise<Raster> {
  return decodeImage(await readBytes(path), path);
}
