import { scoredOutcomes } from '../calibration/scoredOutcomes.ts';
import { type CategoryMatches, outcome } from '../matches.ts';
import { looksUntil } from './looksUntil.ts';
import { seenCurve } from './seenCurve.ts';

/** Shares of the sperm that are to be seen, rising. */
const seenShares = [0.9, 0.95, 0.99, 1] as const;

/** What looking in the order of the scores costs and saves. */
export interface WorkSaved {
  /** Things there are to look at. */
  readonly items: number;
  readonly sperm: number;
  readonly until: readonly {
    readonly share: number;
    /** Items looked at; nothing where all of them together do not show so many sperm. */
    readonly looks: number | undefined;
    /** The same in random order, expected. */
    readonly randomLooks: number | undefined;
    /** Share of the random order's work that is saved. */
    readonly saved: number | undefined;
  }[];
  /** `[101]`, share of the sperm seen after 0, 1, ... 100 % of the items. */
  readonly curve: readonly number[];
}

/**
 * Whole fields, each as high as its best detection, those without any last; every sperm of a field is seen by looking
 * at it, found by the detector or not.
 *
 * @param iou place in the criteria's overlaps
 */
export function fieldsSaved(
  categories: readonly CategoryMatches[],
  iou: number,
  imageCount: number,
): WorkSaved | undefined {
  const scores = new Float64Array(imageCount).fill(-Number.MAX_VALUE);
  const sperm = new Int32Array(imageCount);
  for (const { images, scores: all, truthCounts, outcomes } of categories) {
    truthCounts[0]!.forEach((count, image) => {
      sperm[image]! += count;
    });
    images.forEach((image, place) => {
      if (outcomes[0]![iou]![place] !== outcome.ignored) scores[image] = Math.max(scores[image]!, all[place]!);
    });
  }
  return workSaved(scores, sperm, sum(sperm));
}

/**
 * The cut-out of each detection; looking at one shows the sperm that it found, and no other.
 *
 * @param iou place in the criteria's overlaps
 */
export function cropsSaved(categories: readonly CategoryMatches[], iou: number): WorkSaved | undefined {
  const { scores, hits } = scoredOutcomes(categories, 0, iou);
  const total = categories.reduce((count, { truthCounts }) => count + sum(truthCounts[0]!), 0);
  return workSaved(scores.toReversed(), Int32Array.from(hits).reverse(), total);
}

function workSaved(scores: Float64Array, sperm: Int32Array, total: number): WorkSaved | undefined {
  if (total === 0 || scores.length === 0) return undefined;
  const looks = looksUntil(scores, sperm, total, seenShares);
  const randomLooks = looksUntil(new Float64Array(scores.length), sperm, total, seenShares);
  return {
    items: scores.length,
    sperm: total,
    until: seenShares.map((share, place) => {
      const [ranked, random] = [looks[place], randomLooks[place]];
      const saved = ranked === undefined || random === undefined ? undefined : 1 - ranked / random;
      return { share, looks: ranked, randomLooks: random, saved };
    }),
    curve: seenCurve(scores, sperm, total),
  };
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
