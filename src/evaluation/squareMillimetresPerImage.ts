import type { DatasetImage } from '../annotation/dataset.ts';
import { TesescopeError } from '../errors.ts';

/**
 * The mean area of images that share a pixel size.
 *
 * @throws TesescopeError `refused` where there are no images, or one has no size
 */
export function squareMillimetresPerImage(images: readonly DatasetImage[], micrometresPerPixel: number): number {
  const unknown = images.find(({ width, height }) => !(width > 0 && height > 0));
  if (images.length === 0 || unknown !== undefined) {
    const what = unknown === undefined ? 'there are no images' : `${unknown.fileName} has no width and height`;
    const advice = 'give the dataset their sizes (tesescope dataset import with --images), or leave the pixel size out';
    throw new TesescopeError(
      'refused',
      `Rates a square millimetre need the area of every image, and ${what}: ${advice}.`,
    );
  }
  const pixels = images.reduce((sum, { width, height }) => sum + width * height, 0);
  return (pixels / images.length) * (micrometresPerPixel / 1000) ** 2;
}
