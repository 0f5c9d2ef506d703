import type { Box } from '../../geometry/box.ts';

/** Good enough to annotate and to train on. */
const quality = 0.95;

/** A picture as a JPEG file. */
export function encodePicture(picture: CanvasImageSource & { width: number; height: number }): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d', { alpha: false })!.drawImage(picture, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

/**
 * A square around a box as a JPEG file: three times its longer side, so that a tail and the surroundings are seen; dark
 * where it reaches beyond the picture.
 *
 * @param side Of the file, in pixels. @default 192
 */
export function encodeCrop(picture: CanvasImageSource, box: Box, side = 192): Promise<Blob> {
  const part = Math.max(48, 3 * Math.max(box.width, box.height));
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false })!;
  const left = box.x + box.width / 2 - part / 2;
  const top = box.y + box.height / 2 - part / 2;
  context.drawImage(picture, left, top, part, part, 0, 0, side, side);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
