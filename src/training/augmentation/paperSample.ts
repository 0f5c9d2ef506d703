import { changeColour } from './colour.ts';
import { flipHorizontally } from './flip.ts';
import { between, type Sample, type Size, type SourceImage } from './sample.ts';
import { ssdRandomCrop } from './ssdRandomCrop.ts';
import { jitterTone } from './tone.ts';
import { cutWindow } from './window.ts';
import { zoomOut } from './zoomOut.ts';

/** The jitter of colours of TensorFlow's `ssd_random_crop_pad` examples: a fifth of the brightness, a quarter of the rest. */
const tones = { gamma: 1, contrast: 1.25, brightness: 0.2, balance: 0 };

/** "Randomly flipped horizontally, randomly cropped, padded, and jittered" (the paper, Data augmentation). */
export function paperSample({ raster, truths }: SourceImage, size: Size, random: () => number): Sample {
  const crop = ssdRandomCrop(raster, truths, random);
  const window = random() < 0.5 ? zoomOut(crop, random) : crop;
  const sample = cutWindow(raster, truths, window, size);
  if (random() < 0.5) flipHorizontally(sample);
  if (random() < 0.5) jitterTone(sample, tones, random);
  if (random() < 0.5) changeColour(sample, between(random, -0.1, 0.1), between(random, 0.8, 1.25));
  return sample;
}
