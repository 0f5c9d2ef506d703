import type { Detection } from '../detection/detection.ts';
import type { Vector } from './vector.ts';

/** A detection with how sharp its crop is, by `sharpness`, where the caller has the pixels. */
export interface Sighting extends Detection {
  readonly sharpness?: number;
}

/** What the tracker is told of one frame. */
export interface TrackerFrame {
  /** Rises from frame to frame; frames may be left out. */
  readonly index: number;
  /** Seconds from any start, never falling; the intervals may vary. */
  readonly time: number;
  readonly detections: readonly Sighting[];
  /**
   * How far the picture moved since the frame before, in pixels, by `estimateShift`: what lay at p now lies at p + shift.
   *
   * @default estimated from the detections
   */
  readonly shift?: Vector;
}
