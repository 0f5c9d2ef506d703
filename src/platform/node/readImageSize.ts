import { readImageMetadata } from './readImageMetadata.ts';

/**
 * The size of an image in pixels, upright, without decoding it.
 *
 * @throws TesescopeError `not-found`, `unreadable` or `bad-image`.
 */
export async function readImageSize(path: string): Promise<{ readonly width: number; readonly height: number }> {
  const { width, height } = await readImageMetadata(path);
  return { width, height };
}
