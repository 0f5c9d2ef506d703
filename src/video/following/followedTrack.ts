import type { Track, TrackPoint } from '../track.ts';
import type { Stray } from '../trackUpdate.ts';
import type { MotionState } from './motionState.ts';

/** A track while it is followed: changed in place from frame to frame. */
export interface FollowedTrack {
  /** Undefined while tentative. */
  id: number | undefined;
  readonly categoryId: number;
  /** On the stage. */
  readonly motion: MotionState;
  /** Smoothed size of the box, in pixels, at least 1. */
  width: number;
  height: number;
  readonly points: TrackPoint[];
  /** While tentative, its detections: strays if it is not confirmed. */
  sightings: Stray[];
  readonly first: TrackPoint;
  last: TrackPoint;
  detectionCount: number;
  /** Frames in a row in which it was not detected. */
  misses: number;
  best: TrackPoint;
  /** Of the best view; undefined where it was not measured. */
  bestSharpness: number | undefined;
}

/** Geometric mean of the sides of its box, at least a pixel. */
export function sideOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.max(1, Math.sqrt(width * height));
}

/** The track as it is handed over. */
export function toTrack({ categoryId, points, first, last, detectionCount, best }: FollowedTrack, id: number): Track {
  return { id, categoryId, points: [...points], first, last, detectionCount, best };
}
