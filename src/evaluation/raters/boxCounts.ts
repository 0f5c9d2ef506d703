import type { Annotation, Category, DatasetImage } from '../../annotation/dataset.ts';
import { cocoIous, foundIou } from '../matchCriteria.ts';
import { groupByName } from './groupByName.ts';
import { pairOverlaps } from './pairOverlaps.ts';

/** A box that knows its image and class. */
export type PlacedBox = Pick<Annotation, 'imageId' | 'categoryId' | 'box'>;

/** Least overlaps at which pairs are counted: what counts as found, then COCO's ten. */
export const countedIous: readonly number[] = [foundIou, ...cocoIous];

/** What boxes of one class have in common with a reference, image by image: all that figures need. */
export interface BoxCounts {
  /** `[images]` */
  readonly boxes: Int32Array;
  /** `[images]` */
  readonly truths: Int32Array;
  /** `[countedIous]` of `[images]` */
  readonly hits: readonly Int32Array[];
  /** `[images]`, sum of the IoUs of the hits at IoU 0.5 */
  readonly overlaps: Float64Array;
}

/** Counts of each class, in the order of the classes; boxes have no scores and are paired by `pairOverlaps`. */
export function boxCounts(
  boxes: readonly PlacedBox[],
  reference: readonly PlacedBox[],
  images: readonly Pick<DatasetImage, 'id'>[],
  categories: readonly Pick<Category, 'id'>[],
): readonly BoxCounts[] {
  const boxesOf = groupByName(boxes, cellOf);
  const truthsOf = groupByName(reference, cellOf);
  return categories.map(({ id: categoryId }) => {
    const counts = {
      boxes: new Int32Array(images.length),
      truths: new Int32Array(images.length),
      hits: countedIous.map(() => new Int32Array(images.length)),
      overlaps: new Float64Array(images.length),
    };
    images.forEach(({ id: imageId }, image) => {
      const drawn = boxesOf.get(cellOf({ imageId, categoryId })) ?? [];
      const truths = truthsOf.get(cellOf({ imageId, categoryId })) ?? [];
      counts.boxes[image] = drawn.length;
      counts.truths[image] = truths.length;
      const pairs = pairOverlaps(
        drawn.map(({ box }) => box),
        truths.map(({ box }) => box),
      );
      countedIous.forEach((iou, place) => {
        counts.hits[place]![image] = pairs.filter((overlap) => overlap >= Math.min(iou, 1 - 1e-10)).length;
      });
      counts.overlaps[image] = pairs.reduce((sum, overlap) => sum + (overlap >= 0.5 ? overlap : 0), 0);
    });
    return counts;
  });
}

function cellOf({ imageId, categoryId }: Omit<PlacedBox, 'box'>): string {
  return `${imageId} ${categoryId}`;
}
