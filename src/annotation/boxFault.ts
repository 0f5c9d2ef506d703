import type { Box } from '../geometry/box.ts';

/** Farther from the image's corner than this, in pixels, a number in an annotation is taken for a mistake. */
const FARTHEST = 1_000_000;

/**
 * What makes a box unusable: a number that is not finite or absurdly large, or a negative size.
 * A box without area passes: VIA's points are such boxes.
 */
export function boxFault(box: Box): string | undefined {
  const { x, y, width, height } = box;
  const fault = faultOf(x, y, width, height);
  return fault === undefined ? undefined : `box [${[x, y, width, height].join(', ')}] ${fault}`;
}

function faultOf(x: number, y: number, width: number, height: number): string | undefined {
  const finite = Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(width) && Number.isFinite(height);
  if (!finite) return 'has a number that is not finite';
  if (width < 0 || height < 0) return 'has a negative size';
  const farthest = Math.max(Math.abs(x), Math.abs(y), width, height);
  return farthest > FARTHEST ? `lies over ${FARTHEST} pixels away` : undefined;
}
