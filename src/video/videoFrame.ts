import type { Raster8 } from '../image/raster.ts';

/** A picture of a video. */
export interface VideoFrame {
  /** From 0, of all frames of the source: those that nobody looks at count too. */
  readonly index: number;
  /** Seconds since the first frame. */
  readonly time: number;
  readonly image: Raster8;
  /** Gives the picture's memory back to its source: the image must not be read after it. */
  readonly release: () => void;
}
