import { type CategoryMatches, outcome } from '../matches.ts';

/** When each sperm is found, and where they lie: all that the recall at any threshold needs. */
export interface FoundScores {
  /** `[found]`, falling. */
  readonly scores: Float64Array;
  /** `[found]`, place of the image. */
  readonly images: Int32Array;
  /** `[images]`, sperm that there are. */
  readonly truths: Int32Array;
}

/**
 * Of all categories together.
 *
 * @param area place in the criteria's areas
 * @param iou place in the criteria's overlaps
 */
export function foundScores(
  categories: readonly CategoryMatches[],
  area: number,
  iou: number,
  imageCount: number,
): FoundScores {
  const truths = new Int32Array(imageCount);
  const hits: { readonly score: number; readonly image: number }[] = [];
  for (const matches of categories) {
    matches.truthCounts[area]!.forEach((count, image) => {
      truths[image]! += count;
    });
    matches.outcomes[area]![iou]!.forEach((kind, place) => {
      if (kind === outcome.hit) hits.push({ score: matches.scores[place]!, image: matches.images[place]! });
    });
  }
  hits.sort((a, b) => b.score - a.score);
  return {
    scores: Float64Array.from(hits, ({ score }) => score),
    images: Int32Array.from(hits, ({ image }) => image),
    truths,
  };
}
