import { createRandom } from '../random.ts';
import { averagePrecision } from './averagePrecision.ts';
import { cocoIous, foundIou, reportCriteria } from './matchCriteria.ts';
import { type CategoryMatches, outcome, truthTotal } from './matches.ts';
import { meanOfKnown } from './meanOfKnown.ts';
import { paperFigures } from './paperFigures.ts';
import { type Interval, percentileInterval } from './percentileInterval.ts';
import { resampleImages } from './resampleImages.ts';

/** How a bootstrap draws. */
export interface BootstrapOptions {
  /** @default 2000 */
  readonly resamples?: number;
  /** @default 0 */
  readonly seed?: number;
}

const intervalNames = ['AP50', 'AR100', 'F1', 'AP30', 'recall30'] as const;

/** 95 % intervals of the paper's and the found figures; nothing where there is no truth to find. */
export type Intervals = Readonly<Record<(typeof intervalNames)[number], Interval | undefined>>;

/**
 * Percentile bootstrap over patients, then images, of the means over categories.
 *
 * @param categories matched by `reportCriteria`
 * @param groups places of the images of each patient
 */
export function bootstrapIntervals(
  categories: readonly CategoryMatches[],
  groups: readonly (readonly number[])[],
  { resamples = 2000, seed = 0 }: BootstrapOptions = {},
): Intervals {
  const random = createRandom(seed);
  const weights = new Int32Array(groups.reduce((count, group) => count + group.length, 0));
  const foundPlace = reportCriteria.ious.indexOf(foundIou);
  const halfPlace = reportCriteria.ious.indexOf(0.5);
  const cocoHits = categories.map((matches) => hitsByImage(matches, cocoIous));
  const foundHits = categories.map((matches) => hitsByImage(matches, [foundIou]));
  const rows = Array.from({ length: resamples }, () => {
    resampleImages(groups, random, weights);
    const precisionAt = (iou: number) => meanOfKnown(categories.map((each) => averagePrecision(each, 0, iou, weights)));
    const recallOf = (hits: readonly Float64Array[]) =>
      meanOfKnown(categories.map((each, k) => weightedRecall(each, hits[k]!, weights)));
    return {
      ...paperFigures({ AP50: precisionAt(halfPlace), AR100: recallOf(cocoHits) }),
      AP30: precisionAt(foundPlace),
      recall30: recallOf(foundHits),
    };
  });
  const intervalOf = (name: (typeof intervalNames)[number]) =>
    percentileInterval(rows.map((row) => row[name]).filter((figure) => figure !== -1));
  return Object.fromEntries(intervalNames.map((name) => [name, intervalOf(name)])) as Intervals;
}

/** `[images]`, hits of each image, the mean over the IoUs. */
function hitsByImage(matches: CategoryMatches, ious: readonly number[]): Float64Array {
  const hits = new Float64Array(matches.truthCounts[0]!.length);
  for (const iou of ious) {
    const outcomes = matches.outcomes[0]![reportCriteria.ious.indexOf(iou)]!;
    for (let i = 0; i < outcomes.length; i++) {
      if (outcomes[i] === outcome.hit) hits[matches.images[i]!]! += 1 / ious.length;
    }
  }
  return hits;
}

function weightedRecall(matches: CategoryMatches, hits: Float64Array, weights: Int32Array): number {
  const total = truthTotal(matches, 0, weights);
  return total === 0 ? -1 : hits.reduce((sum, count, image) => sum + count * weights[image]!, 0) / total;
}
