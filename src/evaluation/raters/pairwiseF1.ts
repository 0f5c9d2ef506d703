import { weightedSum } from '../bootstrap/weightedFigure.ts';
import { boxCounts, countedIous, type PlacedBox } from './boxCounts.ts';
import type { Panel } from './rater.ts';

/** How well two agree, neither of whom is the truth. */
export interface PairwiseF1 {
  readonly first: string;
  readonly second: string;
  /** Twice the pairs at IoU 0.5 over the boxes of both; -1 where neither drew any. */
  readonly F1: number;
}

/** Every two of those who drew or found boxes in the panel's images. */
export function pairwiseF1(
  { images, categories }: Pick<Panel, 'images' | 'categories'>,
  drawers: readonly { readonly name: string; readonly boxes: readonly PlacedBox[] }[],
): readonly PairwiseF1[] {
  const once = new Int32Array(images.length).fill(1);
  const half = countedIous.indexOf(0.5);
  return drawers.flatMap((first, place) =>
    drawers.slice(place + 1).map((second) => {
      const counts = boxCounts(first.boxes, second.boxes, images, categories);
      const hits = counts.reduce((sum, each) => sum + weightedSum(each.hits[half]!, once), 0);
      const all = first.boxes.length + second.boxes.length;
      return { first: first.name, second: second.name, F1: all === 0 ? -1 : (2 * hits) / all };
    }),
  );
}
