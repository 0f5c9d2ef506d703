import type { Dataset } from '../annotation/dataset.ts';
import { TesescopeError } from '../errors.ts';
import { rowsOfCell } from './groupIntoCells.ts';
import { groupRows } from './groupRows.ts';
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
