import type { Box } from '../../geometry/box.ts';
import type { TruthBox } from '../matching.ts';
import { between } from './sample.ts';

interface ScaledWindowOptions {
  /** Sample pixels for each pixel of the image, before the scale is varied. */
  readonly scale: number;
  /** The scale is varied by factors between these. */
  readonly factors: readonly [low: number, high: number];
}

/**
 * A window of a randomly varied scale that keeps small things small: it does not stretch what it shows to the input, as the
 * SSD crop does, by more than a tenth. Half of the windows are laid around a truth box.
 * @returns a window in pixels of the image; it may reach beyond the image
 */
export function scaledWindow(
  image: { readonly width: number; readonly height: number },
  truths: readonly TruthBox[],
  size: { readonly width: number; readonly height: number },
  { scale, factors }: ScaledWindowOptions,
  random: () => number,
): Box {
  const varied = scale * Math.exp(between(random, Math.log(factors[0]), Math.log(factors[1])));
  const stretch = Math.exp(between(random, -0.05, 0.05));
  const width = size.width / (varied * stretch);
  const height = size.height / (varied / stretch);
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
  if (centre !== undefined) return centre - length * (0.1 + 0.8 * share);
  return (side - length) * share;
}
