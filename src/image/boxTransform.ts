import type { Box } from '../geometry/box.ts';

/** How a picture made from an image lies on it: original pixel = picture pixel * scale + offset. */
export interface BoxTransform {
  /** Original pixels for each pixel of the picture. */
  readonly scaleX: number;
  readonly scaleY: number;
  /** Where the picture's top left corner lies, in original pixels. */
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A box in pixels of the picture, in pixels of the original image. */
export function toOriginal(transform: BoxTransform, box: Box): Box {
  const { scaleX, scaleY, offsetX, offsetY } = transform;
  return {
    x: box.x * scaleX + offsetX,
    y: box.y * scaleY + offsetY,
    width: box.width * scaleX,
    height: box.height * scaleY,
  };
}

/** A box in pixels of the original image, in pixels of the picture. */
export function fromOriginal(transform: BoxTransform, box: Box): Box {
  const { scaleX, scaleY, offsetX, offsetY } = transform;
  return {
    x: (box.x - offsetX) / scaleX,
    y: (box.y - offsetY) / scaleY,
    width: box.width / scaleX,
    height: box.height / scaleY,
  };
}
