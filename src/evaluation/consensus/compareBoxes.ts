import type { Box } from '../../geometry/box.ts';

/** Sorts boxes from left to right, then by their other numbers: an order that does not depend on who is asked first. */
export function compareBoxes(a: Box, b: Box): number {
  return a.x - b.x || a.y - b.y || a.width - b.width || a.height - b.height;
}
