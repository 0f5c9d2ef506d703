import type { Box } from '../geometry/box.ts';
import { digitsSize, drawDigits } from './drawDigits.ts';
import { type Colour, fillRectangle } from './fillRectangle.ts';
import type { Raster, Raster8 } from './raster.ts';
import { scoreColour } from './scoreColour.ts';
import { toRgb8 } from './toRgb8.ts';

/** What is drawn of a detection. */
export interface ScoredBox {
  /** Pixels of the image. */
  readonly box: Box;
  /** 0 to 1. */
  readonly score: number;
}

const outline: Colour = [16, 16, 16];

/**
 * Draws boxes and their scores, in percent, on an RGB copy of an image. The lines lie around the boxes and grow with
 * the image; nothing is drawn inside a box of its own. The most certain is drawn last.
 */
export function drawDetections(image: Raster, detections: readonly ScoredBox[]): Raster8 {
  const raster = toRgb8(image);
  const lineWidth = Math.max(2, Math.round(Math.max(image.width, image.height) / 560));
  for (const { box, score } of detections.toSorted((a, b) => a.score - b.score)) {
    const colour = scoreColour(score);
    const inner = { left: Math.floor(box.x) - 1, top: Math.floor(box.y) - 1 };
    const right = Math.ceil(box.x + box.width) + 1;
    const bottom = Math.ceil(box.y + box.height) + 1;
    drawFrame(raster, inner.left, inner.top, right, bottom, lineWidth, colour);
    drawScore(raster, inner.left - lineWidth, inner.top - lineWidth, bottom + lineWidth, lineWidth, score, colour);
  }
  return raster;
}

/** A frame around the pixels from `(left, top)` up to `(right, bottom)`, with a dark pixel on both sides of its line. */
function drawFrame(
  raster: Raster8,
  left: number,
  top: number,
  right: number,
  bottom: number,
  lineWidth: number,
  colour: Colour,
): void {
  const ring = (from: number, to: number, ringColour: Colour) => {
    fillRectangle(raster, left - to, top - to, right + to, top - from, ringColour);
    fillRectangle(raster, left - to, bottom + from, right + to, bottom + to, ringColour);
    fillRectangle(raster, left - to, top - from, left - from, bottom + from, ringColour);
    fillRectangle(raster, right + from, top - from, right + to, bottom + from, ringColour);
  };
  ring(-1, lineWidth + 1, outline);
  ring(0, lineWidth, colour);
}

/** The score above the frame, or below it where the image ends. */
function drawScore(
  raster: Raster8,
  frameLeft: number,
  frameTop: number,
  frameBottom: number,
  lineWidth: number,
  score: number,
  colour: Colour,
): void {
  const digits = String(Math.round(Math.min(Math.max(score, 0), 1) * 100));
  const { width, height } = digitsSize(digits, lineWidth);
  const margin = lineWidth + 1;
  const above = frameTop - margin - height;
  const top = above >= 1 ? above : frameBottom + margin;
  const left = Math.max(1, Math.min(frameLeft, raster.width - width - 1));
  drawDigits(raster, digits, left, top, lineWidth, 1, outline);
  drawDigits(raster, digits, left, top, lineWidth, 0, colour);
}
