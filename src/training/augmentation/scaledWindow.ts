import type { Box } from '../../geometry/box.ts';
import type { TruthBox } from '../matching.ts';
import { between, type Size } from './sample.ts';

/** What is at the image's border should not always lie at the sample's; more than this share of a side beyond it is a waste. */
const largestBeyond = 0.2;

/**
 * A window of a given scale, so that small things stay small: it does not stretch what it shows to the input, as the SSD crop
 * does, by more than a tenth. Half of the windows are laid around a truth box.
 * @param size of the sample, in pixels
 * @param scale sample pixels for each pixel of the image
 * @returns a window in pixels of the image; it may reach beyond the image
 */
export function scaledWindow(
  image: Size,
  truths: readonly TruthBox[],
  size: Size,
  scale: number,
  random: () => number,
): Box {
  const stretch = Math.exp(between(random, -0.05, 0.05));
  const width = size.width / (scale * stretch);
  const height = size.height / (scale / stretch);
  const target = random() < 0.5 ? truths[Math.floor(random() * truths.length)] : undefined;
  return {
    x: place(image.width, width, target && target.box.x + target.box.width / 2, random()),
    y: place(image.height, height, target && target.box.y + target.box.height / 2, random()),
    width,
    height,
  };
}

/** Where a window of some length starts so that it shows `centre`, or else any part of the side. */
function place(side: number, length: number, centre: number | undefined, share: number): number {
  if (centre === undefined || length > side) return (side - length) * share;
  const beyond = largestBeyond * length;
  return Math.min(side - length + beyond, Math.max(-beyond, centre - length * (0.1 + 0.8 * share)));
}
