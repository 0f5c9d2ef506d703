import type { Annotation, Category, Dataset } from '../annotation/dataset.ts';
import { withoutBackground } from '../annotation/withoutBackground.ts';
import { TesescopeError } from '../errors.ts';
import { rowsOfCell } from './groupIntoCells.ts';
import { groupRows } from './groupRows.ts';
import type { ImageDetection } from './imageDetection.ts';
import { type RankedDetections, rankDetections } from './rankDetections.ts';

/** Truth and detections, brought into the order in which all figures look at them. */
export interface RankedStudy {
  readonly annotations: readonly Annotation[];
  readonly detections: readonly ImageDetection[];
  /** Rising; other arrays name an image by its place here. */
  readonly imageIds: readonly number[];
  /** By rising id. */
  readonly categories: readonly RankedCategory[];
}

export interface RankedCategory {
  readonly category: Category;
  readonly ranked: RankedDetections;
  /** Rows of the annotations of an image, by its place. */
  readonly truthRowsOf: (image: number) => Int32Array;
}

/**
 * Lays truth and detections out for all figures; what is marked as background does not count.
 * @param maximum detections of each image and category that are looked at, the best
 * @throws TesescopeError `bad-format` for an image or category that the dataset lacks, `not-finite` for a score or
 *   box that is not a finite number
 */
export function rankStudy(truth: Dataset, detections: readonly ImageDetection[], maximum: number): RankedStudy {
  const dataset = withoutBackground(truth);
  const imageIds = [...new Set(dataset.images.map(({ id }) => id))].sort((a, b) => a - b);
  const categories = [...new Map(dataset.categories.map((category) => [category.id, category])).values()].sort(
    (a, b) => a.id - b.id,
  );
  checkNumbers(detections);
  const truthCells = groupRows(dataset.annotations, imageIds, categories, 'annotation');
  const detectionCells = groupRows(detections, imageIds, categories, 'detection');
  return {
    annotations: dataset.annotations,
    detections,
    imageIds,
    categories: categories.map((category, index) => {
      const firstCell = index * imageIds.length;
      return {
        category,
        ranked: rankDetections(detections, detectionCells, firstCell, imageIds.length, maximum),
        truthRowsOf: (image) => rowsOfCell(truthCells, firstCell + image),
      };
    }),
  };
}

function checkNumbers(detections: readonly ImageDetection[]): void {
  for (let row = 0; row < detections.length; row++) {
    const { score, box } = detections[row]!;
    if (Number.isFinite(score + box.x + box.y + box.width + box.height)) continue;
    throw new TesescopeError(
      'not-finite',
      `The detection at index ${row} has a score or box that is not a finite number: leave it out or mend the detector.`,
    );
  }
}
