import { type Box, boxArea } from '../../geometry/box.ts';
import { intersectionArea } from '../../geometry/intersectionOverUnion.ts';
import type { TruthBox } from '../matching.ts';
import { between, type Size } from './sample.ts';

/** Least shares of a box that a crop may be asked to show (TensorFlow's `ssd_random_crop`; 0 asks for its centre only). */
const leastOverlaps = [0, 0.1, 0.3, 0.5, 0.7, 0.9];
const attempts = 50;

/**
 * SSD's random crop: one time in seven the whole image, else a window of 0.1 to 1 of the area and proportions of 1/2 to 2
 * that holds the centre of at least one box and a share of it drawn anew each time.
 * @returns a window in pixels of the image
 */
export function ssdRandomCrop(image: Size, truths: readonly TruthBox[], random: () => number): Box {
  const whole = { x: 0, y: 0, width: image.width, height: image.height };
  const least = leastOverlaps[Math.floor(random() * (leastOverlaps.length + 1))];
  if (least === undefined) return whole;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const ratio = Math.exp(between(random, -Math.LN2 / 2, Math.LN2 / 2));
    const side = Math.sqrt(between(random, 0.1, 1));
    const width = Math.min(1, side * ratio) * image.width;
    const height = Math.min(1, side / ratio) * image.height;
    const window = { x: random() * (image.width - width), y: random() * (image.height - height), width, height };
    if (truths.length === 0 || truths.some(({ box }) => isShown(box, window, least))) return window;
  }
  return whole;
}

function isShown(box: Box, window: Box, least: number): boolean {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const inside = x > window.x && x < window.x + window.width && y > window.y && y < window.y + window.height;
  return inside && intersectionArea(box, window) >= least * boxArea(box);
}
