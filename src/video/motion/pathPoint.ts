import type { Vector } from '../vector.ts';

/** Where a head was, and when, in seconds. */
export interface PathPoint extends Vector {
  readonly time: number;
}
