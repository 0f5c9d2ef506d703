import type { Box } from '../geometry/box.ts';
import { drawBoxes } from './drawBoxes.ts';
import type { Raster, Raster8 } from './raster.ts';
import { scoreColour } from './scoreColour.ts';

/** What is drawn of a detection. */
export interface ScoredBox {
  /** Pixels of the image. */
  readonly box: Box;
  /** 0 to 1. */
  readonly score: number;
}

/** Draws boxes and their scores, in percent, on an RGB copy of an image; the most certain last. */
export function drawDetections(image: Raster, detections: readonly ScoredBox[]): Raster8 {
  const boxes = detections
    .toSorted((a, b) => a.score - b.score)
    .map(({ box, score }) => ({ box, digits: percent(score), colour: scoreColour(score) }));
  return drawBoxes(image, boxes);
}

function percent(score: number): string {
  return String(Math.round(Math.min(Math.max(score, 0), 1) * 100));
}
