import { type Box, boxArea } from '../../geometry/box.ts';
import { clampBox } from '../../geometry/clampBox.ts';
import type { TruthBox } from '../matching.ts';
import type { Size } from './sample.ts';

/** A box of which less than this share is left is no longer pointed at, nor taught as background. */
const visibleShare = 0.5;

/**
 * A truth box where a sample shows it, cut at the border: none where nothing is left of it, a region that teaches nothing where
 * little is.
 * @param whole the moved box before it is cut, in pixels of the sample
 */
export function clipTruth(truth: TruthBox, whole: Box, size: Size): readonly TruthBox[] {
  const box = clampBox(whole, size);
  if (!(box.width > 0 && box.height > 0)) return [];
  return [{ ...truth, box, isCrowd: truth.isCrowd || boxArea(box) < visibleShare * boxArea(whole) }];
}
