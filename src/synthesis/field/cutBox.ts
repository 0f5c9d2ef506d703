import type { Box } from '../../geometry/box.ts';

/** The part of a box that lies inside an image; without width or height where none does. */
export function cutBox(box: Box, width: number, height: number): Box {
  const x = Math.min(width, Math.max(0, box.x));
  const y = Math.min(height, Math.max(0, box.y));
  return {
    x,
    y,
    width: Math.max(0, Math.min(width, box.x + box.width) - x),
    height: Math.max(0, Math.min(height, box.y + box.height) - y),
  };
}
