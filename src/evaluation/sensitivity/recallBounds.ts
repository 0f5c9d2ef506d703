import { type BootstrapOptions, resampleFigures } from '../bootstrap/resampleFigures.ts';
import { weightedSum } from '../bootstrap/weightedFigure.ts';
import { exactLowerBound } from '../exactInterval.ts';
import { percentileInterval } from '../percentileInterval.ts';
import type { FoundScores } from './foundScores.ts';

/** How low the recall of a threshold may truly be: lower ends of 95 % intervals. */
export interface RecallBounds {
  readonly recall: number;
  /** Clopper and Pearson's: as if each sperm were found or missed by itself. */
  readonly exact: number;
  /** Over patients, then images: sperm of one patient are alike. */
  readonly bootstrap: number;
}

/**
 * The bounds where so many of the found sperm, those of the highest scores, are shown.
 *
 * @param groups places of the images of each patient
 */
export function recallBounds(
  { images, truths }: FoundScores,
  shown: number,
  groups: readonly (readonly number[])[],
  options: BootstrapOptions = {},
): RecallBounds {
  const hits = new Int32Array(truths.length);
  for (const image of images.subarray(0, shown)) hits[image]!++;
  const total = truths.reduce((sum, count) => sum + count, 0);
  const recallOf = (weights: Int32Array) => {
    const all = weightedSum(truths, weights);
    return { recall: all === 0 ? -1 : weightedSum(hits, weights) / all };
  };
  const recalls = resampleFigures(recallOf, groups, options).map(({ recall }) => recall);
  return {
    recall: shown / total,
    exact: exactLowerBound(shown, total),
    bootstrap: percentileInterval(recalls.filter((recall) => recall !== -1))!.lower,
  };
}
