import type { Raster } from '../../image/raster.ts';
import type { TruthBox } from '../matching.ts';

/** An image that samples are made of. */
export interface SourceImage {
  readonly raster: Raster;
  /** Pixels of the raster. */
  readonly truths: readonly TruthBox[];
  /** Sample pixels for each pixel of the image, before it is varied. */
  readonly scale: number;
}

export interface Size {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What the network is shown of an image: it changes from step to step of the augmentation, in place. */
export interface Sample extends Size {
  /** `[3, height, width]`: RGB, 0 to 1. */
  readonly planes: Float32Array;
  /** Pixels of this sample. */
  truths: readonly TruthBox[];
}

/** A number between two, from a generator of [0, 1). */
export function between(random: () => number, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A factor between two, as likely to shrink as to enlarge by the same ratio. */
export function factorBetween(random: () => number, low: number, high: number): number {
  return Math.exp(between(random, Math.log(low), Math.log(high)));
}
