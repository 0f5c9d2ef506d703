import type { Annotation, Category } from '../annotation/dataset.ts';

/** What became of a detection. An ignored one counts neither for nor against the detector. */
export const outcome = { falseAlarm: 0, hit: 1, ignored: 2 } as const;

/** How the detections of a dataset met its truth. */
export interface Matches {
  /** Rising; other arrays name an image by its place here. */
  readonly imageIds: readonly number[];
  readonly categories: readonly CategoryMatches[];
}

/** Detections by falling score, equal scores in the order of images. */
export interface CategoryMatches {
  readonly category: Category;
  /** `[detections]` */
  readonly scores: Float64Array;
  /** `[detections]`, place of the image in `imageIds`. */
  readonly images: Int32Array;
  /** `[detections]`, 0 for the best detection of its image. */
  readonly ranks: Int32Array;
  /** `[areas][ious]` of `[detections]`, see `outcome`. */
  readonly outcomes: readonly (readonly Uint8Array[])[];
  /** `[areas]` of `[images]`: truths that count. */
  readonly truthCounts: readonly Int32Array[];
  /** Truths of any size that some detection finds at the first of the criteria's overlaps. */
  readonly found: ReadonlySet<Annotation>;
}

/** Truths of one area range that count, over all images. */
export function truthTotal(matches: CategoryMatches, area: number): number {
  return matches.truthCounts[area]!.reduce((total, count) => total + count, 0);
}
