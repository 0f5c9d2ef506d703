import type { Box } from '../geometry/box.ts';

/** Farther from the image's corner than this, in pixels, a number in an annotation is taken for a mistake. */
const FARTHEST = 1_000_000;

/**
 * What makes a box unusable: a number that is not finite or absurdly large, or a negative size.
 * A box without area passes: VIA's points are such boxes.
 */
export function boxFault(box: Box): string | undefined {
  const numbers = [box.x, box.y, box.width, box.height];
  const text = `box [${numbers.join(', ')}]`;
  if (!numbers.every(Number.isFinite)) return `${text} has a number that is not finite`;
  if (box.width < 0 || box.height < 0) return `${text} has a negative size`;
  if (numbers.some((number) => Math.abs(number) > FARTHEST)) return `${text} lies over ${FARTHEST} pixels away`;
  return undefined;
}
