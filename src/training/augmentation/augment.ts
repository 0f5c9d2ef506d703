import { microscopySample } from './microscopySample.ts';
import { paperSample } from './paperSample.ts';
import type { Sample, Size, SourceImage } from './sample.ts';

/**
 * `paper`: horizontal flip, SSD random crop, padding, jitter. `microscopy`: no up or down, other scales, lamps, cameras and focus,
 * several fields in one, sperm copied into others.
 */
export const augmentationSets = ['paper', 'microscopy'] as const;
export type AugmentationSet = (typeof augmentationSets)[number];

export interface AugmentOptions extends Size {
  readonly set: AugmentationSet;
  /** Gives an image of the data, drawn by the generator. */
  readonly another: (random: () => number) => Promise<SourceImage>;
}

/** An image as one training step sees it; the same generator state gives the same sample. */
export async function augment(
  image: SourceImage,
  { set, width, height, another }: AugmentOptions,
  random: () => number,
): Promise<Sample> {
  const size = { width, height };
  return set === 'paper'
    ? paperSample(image, size, random)
    : microscopySample(image, size, () => another(random), random);
}
