import type { Category, Dataset } from '../annotation/dataset.ts';
import { TesescopeError } from '../errors.ts';
import { type Cells, groupIntoCells, rowsOfCell } from './groupIntoCells.ts';
import type { ImageDetection } from './imageDetection.ts';
import { matchCategory } from './matchCategory.ts';
import type { MatchCriteria } from './matchCriteria.ts';
import type { Matches } from './matches.ts';
import { rankDetections } from './rankDetections.ts';

/**
 * Holds detections against the truth exactly as pycocotools does, but for its defect of taking an annotation whose
 * id is 0 for missed.
 *
 * @throws TesescopeError `bad-format` for an image or category that the dataset lacks, `not-finite` for a score or
 *   box that is not a finite number
 */
export function matchDetections(
  dataset: Dataset,
  detections: readonly ImageDetection[],
  criteria: MatchCriteria,
): Matches {
  const imageIds = [...new Set(dataset.images.map(({ id }) => id))].sort((a, b) => a - b);
  const categories = [...new Map(dataset.categories.map((category) => [category.id, category])).values()].sort(
    (a, b) => a.id - b.id,
  );
  checkNumbers(detections);
  const truthCells = groupRows(dataset.annotations, imageIds, categories, 'annotation');
  const detectionCells = groupRows(detections, imageIds, categories, 'detection');
  return {
    imageIds,
    categories: categories.map((category, index) => {
      const firstCell = index * imageIds.length;
      const ranked = rankDetections(detections, detectionCells, firstCell, imageIds.length, criteria.maximum);
      const truthsOf = (image: number) =>
        Array.from(rowsOfCell(truthCells, firstCell + image), (row) => dataset.annotations[row]!);
      return { category, ...matchCategory(detections, ranked, truthsOf, criteria) };
    }),
  };
}

interface Row {
  readonly imageId: number;
  readonly categoryId: number;
}

/** Cell `category * images + image`. */
function groupRows(
  rows: readonly Row[],
  imageIds: readonly number[],
  categories: readonly Category[],
  what: string,
): Cells {
  const imageOf = new Map(imageIds.map((id, index) => [id, index]));
  const categoryOf = new Map(categories.map(({ id }, index) => [id, index]));
  const cellOfRow = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const { imageId, categoryId } = rows[row]!;
    const image = imageOf.get(imageId);
    const category = categoryOf.get(categoryId);
    if (image === undefined) throw unknown(what, row, `image ${imageId}`);
    if (category === undefined) throw unknown(what, row, `category ${categoryId}`);
    cellOfRow[row] = category * imageIds.length + image;
  }
  return groupIntoCells(cellOfRow, categories.length * imageIds.length);
}

function unknown(what: string, row: number, name: string): TesescopeError {
  return new TesescopeError(
    'bad-format',
    `The ${what} at index ${row} belongs to ${name}, which the dataset does not list. Use the dataset that it was made for.`,
  );
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
