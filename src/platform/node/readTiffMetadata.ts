import { fromFile, type GeoTIFF } from 'geotiff';
import { omePixelSize } from '../../image/omePixelSize.ts';
import type { ImageMetadata } from './imageMetadata.ts';

/** Reads a TIFF's directories: its first page's size, how many pages it has, and what OME says of its pixels. */
export async function readTiffMetadata(path: string): Promise<ImageMetadata> {
  const tiff = await fromFile(path);
  try {
    const image = await tiff.getImage(0);
    const [width, height] = [image.getWidth(), image.getHeight()];
    const [orientation, description] = await Promise.all([
      image.fileDirectory.loadValue('Orientation'),
      image.fileDirectory.loadValue('ImageDescription'),
    ]);
    const isLyingDown = Number(orientation ?? 1) >= 5;
    const micrometresPerPixel = typeof description === 'string' ? omePixelSize(description) : undefined;
    return {
      width: isLyingDown ? height : width,
      height: isLyingDown ? width : height,
      pages: await countPages(tiff),
      ...(micrometresPerPixel === undefined ? {} : { micrometresPerPixel }),
    };
  } finally {
    tiff.close();
  }
}

/** A broken file's directories may run in a circle: the count ends where one comes again. */
async function countPages(tiff: GeoTIFF): Promise<number> {
  const seen = new Set([0, tiff.firstIFDOffset]);
  for (let page = 0; ; page++) {
    const { nextIFDByteOffset } = (await tiff.getImage(page)).fileDirectory;
    if (seen.has(nextIFDByteOffset)) return page + 1;
    seen.add(nextIFDByteOffset);
  }
}
