import type { Box } from '../../geometry/box.ts';

/** A box of one frame with the track it belongs to; a track has at most one box a frame. */
export interface TrackedBox {
  readonly frame: number;
  readonly track: number;
  readonly box: Box;
}
