import type { Raster } from '../../image/raster.ts';
import type { TruthBox } from '../matching.ts';
import { flipHorizontally, flipVertically } from './flip.ts';
import { changeFocus } from './focus.ts';
import { addNoise } from './noise.ts';
import { between, type Sample } from './sample.ts';
import { scaledWindow } from './scaledWindow.ts';
import { ssdRandomCrop } from './ssdRandomCrop.ts';
import { jitterTone, removeColour } from './tone.ts';
import { transposeSquare } from './transpose.ts';
import { cutWindow } from './window.ts';

/** `paper`: horizontal flip and SSD random crop. `microscopy`: no up or down, other scales, lamps, cameras and focus. */
export type AugmentationSet = 'paper' | 'microscopy';

export interface AugmentOptions {
  readonly set: AugmentationSet;
  /** Of the sample, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Sample pixels for each pixel of the image, which `microscopy` varies. */
  readonly scale: number;
}

/** An image as one training step sees it; the same generator state gives the same sample. */
export function augment(
  raster: Raster,
  truths: readonly TruthBox[],
  options: AugmentOptions,
  random: () => number,
): Sample {
  return options.set === 'paper'
    ? paperSample(raster, truths, options, random)
    : microscopySample(raster, truths, options, random);
}

function paperSample(
  raster: Raster,
  truths: readonly TruthBox[],
  options: AugmentOptions,
  random: () => number,
): Sample {
  const sample = cutWindow(raster, truths, ssdRandomCrop(raster, truths, random), options);
  if (random() < 0.5) flipHorizontally(sample);
  return sample;
}

function microscopySample(
  raster: Raster,
  truths: readonly TruthBox[],
  options: AugmentOptions,
  random: () => number,
): Sample {
  const { scale } = options;
  const window = scaledWindow(raster, truths, options, { scale, factors: [0.65, 1.8] }, random);
  const sample = cutWindow(raster, truths, window, options);
  if (random() < 0.5) flipHorizontally(sample);
  if (random() < 0.5) flipVertically(sample);
  if (random() < 0.5) transposeSquare(sample);
  if (random() < 0.8) jitterTone(sample, random);
  if (random() < 0.2) removeColour(sample);
  if (random() < 0.5) changeFocus(sample, between(random, -1.2, 1));
  if (random() < 0.3) addNoise(sample, between(random, 0.005, 0.03), random);
  return sample;
}
