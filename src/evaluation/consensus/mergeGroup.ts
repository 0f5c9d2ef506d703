import type { Box } from '../../geometry/box.ts';
import { intersectionOverUnion } from '../../geometry/intersectionOverUnion.ts';
import type { ConsensusSettings } from './consensusSettings.ts';

/** What a group of boxes comes to. */
export interface MergedBox {
  /** Mean of left, top, width and height. */
  readonly box: Box;
  /** Mean IoU of every two of the group; 1 where there is one box only. */
  readonly meanIou: number;
}

/** @param boxes at least one, in an order that does not depend on the raters' */
export function mergeGroup(boxes: readonly Box[], mean: ConsensusSettings['mean']): MergedBox {
  const pairs = boxes.flatMap((first, place) =>
    boxes.slice(place + 1).map((second) => ({ boxes: [first, second], iou: intersectionOverUnion(first, second) })),
  );
  const best = pairs.reduce<(typeof pairs)[number] | undefined>(
    (most, pair) => (most === undefined || pair.iou > most.iou ? pair : most),
    undefined,
  );
  const averaged = mean === 'best-pair' && best !== undefined ? best.boxes : boxes;
  const meanIou = pairs.length === 0 ? 1 : pairs.reduce((sum, { iou }) => sum + iou, 0) / pairs.length;
  return { box: meanBox(averaged), meanIou };
}

function meanBox(boxes: readonly Box[]): Box {
  const meanOf = (numberOf: (box: Box) => number) => boxes.reduce((sum, box) => sum + numberOf(box), 0) / boxes.length;
  return {
    x: meanOf(({ x }) => x),
    y: meanOf(({ y }) => y),
    width: meanOf(({ width }) => width),
    height: meanOf(({ height }) => height),
  };
}
