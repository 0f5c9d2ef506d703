import type { Dataset } from '../annotation/dataset.ts';
import type { ImageDetection } from './imageDetection.ts';
import { matchCategory } from './matchCategory.ts';
import type { MatchCriteria } from './matchCriteria.ts';
import type { Matches } from './matches.ts';
import { type RankedStudy, rankStudy } from './rankStudy.ts';

/**
 * Holds detections against the truth exactly as pycocotools does, but for its defect of taking an annotation whose
 * id is 0 for missed.
 *
 * @throws TesescopeError as `rankStudy`
 */
export function matchDetections(
  dataset: Dataset,
  detections: readonly ImageDetection[],
  criteria: MatchCriteria,
): Matches {
  return matchStudy(rankStudy(dataset, detections, criteria.maximum), criteria);
}

/**
 * The same of a study that is ranked already.
 *
 * @param criteria their `maximum` is that of the ranking
 */
export function matchStudy(
  { annotations, detections, imageIds, categories }: RankedStudy,
  criteria: MatchCriteria,
): Matches {
  return {
    imageIds,
    categories: categories.map(({ category, ranked, truthRowsOf }) => {
      const truthsOf = (image: number) => Array.from(truthRowsOf(image), (row) => annotations[row]!);
      return { category, ...matchCategory(detections, ranked, truthsOf, criteria) };
    }),
  };
}
