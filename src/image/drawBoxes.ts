import type { Box } from '../geometry/box.ts';
import { digitsSize, drawDigits } from './drawDigits.ts';
import { drawFrame } from './drawFrame.ts';
import type { Colour } from './fillRectangle.ts';
import { placeLabel } from './placeLabel.ts';
import type { Raster, Raster8 } from './raster.ts';
import { toRgb8 } from './toRgb8.ts';

export interface LabelledBox {
  /** Pixels of the image. */
  readonly box: Box;
  readonly digits: string;
  readonly colour: Colour;
}

const outline: Colour = [16, 16, 16];

/** Draws boxes as `drawBoxesOn` does, on an RGB copy of an image. */
export function drawBoxes(image: Raster, boxes: readonly LabelledBox[]): Raster8 {
  const raster = toRgb8(image);
  drawBoxesOn(raster, boxes);
  return raster;
}

/**
 * Draws boxes with a number beside each on an RGB raster. The lines lie around the boxes and grow with the raster;
 * nothing is drawn inside a box of its own. Later boxes lie over earlier ones.
 */
export function drawBoxesOn(raster: Raster8, boxes: readonly LabelledBox[]): void {
  const lineWidth = Math.max(2, Math.round(Math.max(raster.width, raster.height) / 560));
  const drawn = boxes.map(({ box, ...look }) => ({ ...look, inside: wholePixels(box) }));
  for (const { inside, colour } of drawn) drawFrame(raster, inside, lineWidth, colour, outline);
  const obstacles = drawn.map(({ inside }) => inside);
  for (const { inside, colour, digits } of drawn) {
    const size = digitsSize(digits, lineWidth);
    const label = { width: size.width + 2, height: size.height + 2 };
    const place = placeLabel(grow(inside, lineWidth + 2), label, raster, obstacles);
    obstacles.push(place);
    drawDigits(raster, digits, place.x + 1, place.y + 1, lineWidth, 1, outline);
    drawDigits(raster, digits, place.x + 1, place.y + 1, lineWidth, 0, colour);
  }
}

/** The whole pixels that a box touches. */
function wholePixels({ x, y, width, height }: Box): Box {
  const left = Math.floor(x);
  const top = Math.floor(y);
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
