import type { TruthBox } from '../matching.ts';

/** What the network is shown of an image: it changes from step to step of the augmentation, in place. */
export interface Sample {
  readonly width: number;
  readonly height: number;
  /** `[3, height, width]`: RGB, 0 to 1. */
  readonly planes: Float32Array;
  /** Pixels of this sample. */
  truths: readonly TruthBox[];
}

/** A number between two, from a generator of [0, 1). */
export function between(random: () => number, low: number, high: number): number {
  return low + (high - low) * random();
}
