import type { Box } from '../geometry/box.ts';

/**
 * How near a detection's centre is to that of the truth: 1 in the same place, 0 at half the truth's mean side, less
 * further away. A crowd is met anywhere within its box (0), else not at all.
 */
export function centreOverlap(detection: Box, truth: Box, isCrowd: boolean): number {
  const across = Math.abs(detection.x + detection.width / 2 - (truth.x + truth.width / 2));
  const down = Math.abs(detection.y + detection.height / 2 - (truth.y + truth.height / 2));
  if (isCrowd) return across <= truth.width / 2 && down <= truth.height / 2 ? 0 : -1;
  const reach = (truth.width + truth.height) / 4;
  if (reach === 0) return across + down === 0 ? 0 : -1;
  return 1 - Math.sqrt(across * across + down * down) / reach;
}
