import type { Detection } from '../detection/detection.ts';

/** A detection that knows its image: one row of a COCO results file. */
export interface ImageDetection extends Detection {
  readonly imageId: number;
}
