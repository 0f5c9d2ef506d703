import type { Box } from '../../geometry/box.ts';
import { intersectionOverUnion } from '../../geometry/intersectionOverUnion.ts';
import { groupBoxes } from '../consensus/groupBoxes.ts';

/**
 * IoUs of the pairs of two sets of boxes: the two that overlap most are a pair, then the next two; a box is in one pair
 * at most. The pairs at any least IoU are those of this list that reach it.
 */
export function pairOverlaps(first: readonly Box[], second: readonly Box[]): readonly number[] {
  const boxes = [...first.map((box) => ({ rater: 'first', box })), ...second.map((box) => ({ rater: 'second', box }))];
  const groups = groupBoxes(boxes, { iou: Number.MIN_VALUE, rule: 'pair' });
  return groups.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : intersectionOverUnion(a.box, b.box)));
}
