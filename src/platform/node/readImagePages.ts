import type { Raster } from '../../image/raster.ts';
import { decodeImage } from './decodeImage.ts';
import { readBytes } from './readBytes.ts';
import { readImageMetadata } from './readImageMetadata.ts';

/**
 * Reads the pages of a TIFF (or the one image of any other file) one after the other, so that only one is in memory.
 *
 * @throws TesescopeError `not-found`, `unreadable` or `bad-image`.
 */
export async function* readImagePages(path: string): AsyncGenerator<Raster> {
  const { pages } = await readImageMetadata(path);
  const bytes = await readBytes(path);
  for (let page = 0; page < pages; page++) yield decodeImage(bytes, path, page);
}
