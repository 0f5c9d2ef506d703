import type { Box } from '../geometry/box.ts';
import type { Vector } from './vector.ts';

/** Where one spermatozoon was in one frame. */
export interface TrackPoint {
  /** Index of the frame. */
  readonly frame: number;
  /** Seconds. */
  readonly time: number;
  /** Pixels of this frame, as detected; interpolated where it was not detected. */
  readonly box: Box;
  /** The box's centre on the stage: pixels of the first frame, the stage's movement taken out. */
  readonly position: Vector;
  /** Of the detection; 0 where it was not detected. */
  readonly score: number;
  /** False in a gap between two sightings. */
  readonly detected: boolean;
}

/** One spermatozoon followed through a video: plain data, safe to post to another thread or to write as JSON. */
export interface Track {
  /** 1 and up in order of confirmation, without gaps: the last id is the number of sperm counted. */
  readonly id: number;
  readonly categoryId: number;
  /** In order of frame, without gaps between the first and the last; only the newest where `pointLimit` is set. */
  readonly points: readonly TrackPoint[];
  /** First sight, kept when older points are forgotten. */
  readonly first: TrackPoint;
  /** Last sight. */
  readonly last: TrackPoint;
  /** Frames in which it was detected, forgotten ones included. */
  readonly detectionCount: number;
  /**
   * The sharpest sighting since it was confirmed, by score where sharpness was not measured; the first of equals. It is
   * always the sighting of the update in which it came up, so a caller that keeps the crop then has every best view.
   */
  readonly best: TrackPoint;
}
