import type { Box } from '../geometry/box.ts';
import { type Colour, fillRectangle } from './fillRectangle.ts';
import type { Raster8 } from './raster.ts';

/**
 * Draws a line around whole pixels of an RGB raster, with a pixel of the outline's colour on both sides of it, so that
 * it reads on any ground. The pixels within stay as they are.
 */
export function drawFrame(raster: Raster8, inside: Box, lineWidth: number, colour: Colour, outline: Colour): void {
  drawRing(raster, inside, 0, lineWidth + 2, outline);
  drawRing(raster, inside, 1, lineWidth + 1, colour);
}

/** The pixels that lie at a distance of `from` up to, not with, `to` from the inside. */
function drawRing(raster: Raster8, inside: Box, from: number, to: number, colour: Colour): void {
  const left = inside.x;
  const top = inside.y;
  const right = left + inside.width;
  const bottom = top + inside.height;
  fillRectangle(raster, left - to, top - to, right + to, top - from, colour);
  fillRectangle(raster, left - to, bottom + from, right + to, bottom + to, colour);
  fillRectangle(raster, left - to, top - from, left - from, bottom + from, colour);
  fillRectangle(raster, right + from, top - from, right + to, bottom + from, colour);
}
