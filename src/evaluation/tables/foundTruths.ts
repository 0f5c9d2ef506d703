import type { Annotation } from '../../annotation/dataset.ts';
import type { CategoryMatches } from '../matches.ts';

/** `[annotations]`, 1 for truths that some detection finds. */
export interface FoundTruths {
  /** At IoU 0.3. */
  readonly byOverlap: Uint8Array;
  readonly byCentre: Uint8Array;
}

/** `[annotations]`, 1 for truths that some detection finds at the first of the criteria's overlaps. */
export function foundTruths(annotations: readonly Annotation[], categories: readonly CategoryMatches[]): Uint8Array {
  return Uint8Array.from(annotations, (annotation) => Number(categories.some(({ found }) => found.has(annotation))));
}
