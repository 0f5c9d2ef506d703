import type { Box } from './box.ts';

/** The part of a box that lies on the image. */
export function clampBox(box: Box, image: { readonly width: number; readonly height: number }): Box {
  const left = Math.min(Math.max(box.x, 0), image.width);
  const top = Math.min(Math.max(box.y, 0), image.height);
  const right = Math.min(Math.max(box.x + box.width, 0), image.width);
  const bottom = Math.min(Math.max(box.y + box.height, 0), image.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
