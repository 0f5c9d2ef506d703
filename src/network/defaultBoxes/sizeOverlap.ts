import type { PixelSize } from './pixelDefaultBoxes.ts';

/** Intersection over union of two boxes of these sizes laid on one centre: the most that they can have. */
export function sizeOverlap(a: PixelSize, b: PixelSize): number {
  const intersection = Math.min(a.width, b.width) * Math.min(a.height, b.height);
  return intersection / (a.width * a.height + b.width * b.height - intersection);
}

/** The best {@link sizeOverlap} of a size with any of the others; 0 where there are none. */
export function bestSizeOverlap(size: PixelSize, others: readonly PixelSize[]): number {
  return others.reduce((best, other) => Math.max(best, sizeOverlap(size, other)), 0);
}
