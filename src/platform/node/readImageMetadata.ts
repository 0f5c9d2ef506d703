import { open } from 'node:fs/promises';
import { fromFile } from 'geotiff';
import sharp from 'sharp';
import { isTesescopeError } from '../../errors.ts';
import { readBmpHeader } from '../../image/decodeBmp.ts';
import { omePixelSize } from '../../image/omePixelSize.ts';
import { badImage, checkPixelCount } from './badImage.ts';
import { imageFormat } from './imageFormat.ts';
import { unreadable } from './readBytes.ts';

/** What an image file says of itself, known without decoding its pixels. */
export interface ImageMetadata {
  /** Pixels, upright by the EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Images in a TIFF or animated WebP; 1 for every other. */
  readonly pages: number;
  /** Where an OME-TIFF tells it. */
  readonly micrometresPerPixel?: number;
}

/** @throws TesescopeError `not-found`, `unreadable` or `bad-image`. */
export async function readImageMetadata(path: string): Promise<ImageMetadata> {
  const start = await readStart(path);
  const format = imageFormat(start, path);
  if (format === 'bmp') {
    const { width, height } = readBmpHeader(start, path);
    return { width, height, pages: 1 };
  }
  try {
    const { autoOrient, pages = 1 } = await sharp(path, { limitInputPixels: false }).metadata();
    checkPixelCount(path, autoOrient.width, autoOrient.height);
    const micrometresPerPixel = format === 'tiff' ? await readOmePixelSize(path) : undefined;
    const size = { width: autoOrient.width, height: autoOrient.height, pages };
    return micrometresPerPixel === undefined ? size : { ...size, micrometresPerPixel };
  } catch (cause) {
    if (isTesescopeError(cause)) throw cause;
    throw badImage(path, (cause as Error).message.split('\n', 1)[0]!.trim(), cause);
  }
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

async function readOmePixelSize(path: string): Promise<number | undefined> {
  const tiff = await fromFile(path);
  try {
    const { fileDirectory } = await tiff.getImage(0);
    const description = await fileDirectory.loadValue('ImageDescription');
    return typeof description === 'string' ? omePixelSize(description) : undefined;
  } finally {
    tiff.close();
  }
}
