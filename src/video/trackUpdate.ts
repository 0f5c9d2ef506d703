import type { Detection } from '../detection/detection.ts';
import type { Box } from '../geometry/box.ts';
import type { Track, TrackPoint } from './track.ts';
import type { Vector } from './vector.ts';

/** A track at the present frame. */
export type LiveTrack = TentativeTrack | NumberedTrack;

interface TrackNow {
  readonly categoryId: number;
  /** Pixels of the present frame: as detected, or as predicted where it was not. */
  readonly box: Box;
  /** Pixels a second on the stage, smoothed. */
  readonly velocity: Vector;
  readonly firstFrame: number;
  /** The last frame in which it was detected. */
  readonly lastFrame: number;
}

/** Seen too few times to be counted. */
export interface TentativeTrack extends TrackNow {
  readonly state: 'tentative';
}

/** Counted: confirmed where it was detected in this frame, lost where it was not. */
export interface NumberedTrack extends TrackNow {
  readonly state: 'confirmed' | 'lost';
  readonly id: number;
  /** As `Track.best`: keep the crop when `best.frame` is the present frame. */
  readonly best: TrackPoint;
}

/** A detection that belongs to no track. */
export interface Stray {
  readonly frame: number;
  readonly time: number;
  readonly detection: Detection;
}

/**
 * What is over. **Every detection comes out exactly once**: in one ended track, or as a stray. With `pointLimit` the
 * points that a long track has forgotten came out by `TrackUpdate.trackIds`.
 */
export interface EndedTracks {
  /** No longer followed, in order of id. */
  readonly ended: readonly Track[];
  /** Detections now known to belong to no track, some of earlier frames. */
  readonly strays: readonly Stray[];
}

/** What one frame brought: plain data. */
export interface TrackUpdate extends EndedTracks {
  readonly frame: number;
  readonly time: number;
  /** For each detection, in the order given: the id of its track; undefined while it has none, or none yet. */
  readonly trackIds: readonly (number | undefined)[];
  /** Tracks followed now: numbered ones in order of id, then tentative ones. */
  readonly live: readonly LiveTrack[];
  /** Tracks confirmed in this frame, with the points from before: newly counted sperm. */
  readonly confirmed: readonly Track[];
  /** How far the picture moved since the frame before, as given or estimated, in pixels. */
  readonly shift: Vector;
  /** How far it moved since the first frame: a position on the stage is that in the frame less this. */
  readonly offset: Vector;
}
