import type { TrackerFrame } from './trackerFrame.ts';
import type { EndedTracks, TrackUpdate } from './trackUpdate.ts';

/** Follows sperm from frame to frame, without looking ahead. Made by `createTracker(options: TrackerOptions)`. */
export interface Tracker {
  /** @throws TesescopeError `usage` where the frame's index does not rise, its time falls, or a number is not finite. */
  readonly update: (frame: TrackerFrame) => TrackUpdate;
  /** Ends every track that is still followed. */
  readonly finish: () => EndedTracks;
}
