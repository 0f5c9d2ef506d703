import type { Box } from '../geometry/box.ts';

/** One thing that a detector points at: the value that flows through video, evaluation, cases and report. */
export interface Detection {
  /** Pixels of the original image. */
  readonly box: Box;
  /** How sure the detector is, 0 to 1. */
  readonly score: number;
  readonly categoryId: number;
}
