import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { readBmpHeader } from '../../image/decodeBmp.ts';
import { asBadImage, checkPixelCount } from './badImage.ts';
import { imageFormat } from './imageFormat.ts';
import type { ImageMetadata } from './imageMetadata.ts';
import { unreadable } from './readBytes.ts';
import { readTiffMetadata } from './readTiffMetadata.ts';

/**
 * Reads what an image file says of itself.
 *
 * @throws TesescopeError `not-found`, `unreadable` or `bad-image`.
 */
export async function readImageMetadata(path: string): Promise<ImageMetadata> {
  const start = await readStart(path);
  const format = imageFormat(start, path);
  if (format === 'bmp') {
    const { width, height } = readBmpHeader(start, path);
    return { width, height, pages: 1 };
  }
  try {
    const metadata = format === 'tiff' ? await readTiffMetadata(path) : await readOtherMetadata(path);
    checkPixelCount(path, metadata.width, metadata.height);
    return metadata;
  } catch (cause) {
    throw asBadImage(path, cause);
  }
}

async function readOtherMetadata(path: string): Promise<ImageMetadata> {
  const { autoOrient, pages = 1 } = await sharp(path, { limitInputPixels: false }).metadata();
  return { width: autoOrient.width, height: autoOrient.height, pages };
}

async function readStart(path: string): Promise<Uint8Array> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(headerLength), 0, headerLength, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** The longest header that is read here is a bitmap's, with its colour masks. */
const headerLength = 138;
