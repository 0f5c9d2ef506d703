import type { Box } from '../geometry/box.ts';

/** The box with its edges on a grid of 64ths, which binary numbers hold exactly, so that no sum of them leaves the image. */
export function exactBox(box: Box): Box {
  const x = sixtyFourth(box.x);
  const y = sixtyFourth(box.y);
  return { x, y, width: sixtyFourth(box.x + box.width) - x, height: sixtyFourth(box.y + box.height) - y };
}

/** The nearest multiple of 1/64. */
export function sixtyFourth(value: number): number {
  return Math.round(value * 64) / 64;
}
