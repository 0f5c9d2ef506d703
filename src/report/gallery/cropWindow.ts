import type { Box } from '../../geometry/box.ts';

const leastSide = 48;
/** Sides of the window in those of the box. */
const surround = 4;

/** Whole pixels of an image around a box, enough to see where it lies; moved inwards at the borders. */
export function cropWindow(box: Box, image: { readonly width: number; readonly height: number }): Box {
  const side = Math.max(leastSide, Math.ceil(surround * Math.max(box.width, box.height)));
  const width = Math.min(side, image.width);
  const height = Math.min(side, image.height);
  const place = (centre: number, size: number, whole: number) =>
    Math.min(whole - size, Math.max(0, Math.round(centre - size / 2)));
  return {
    x: place(box.x + box.width / 2, width, image.width),
    y: place(box.y + box.height / 2, height, image.height),
    width,
    height,
  };
}
