export interface SuppressOptions {
  /** A box that overlaps a kept one of its category by more than this is suppressed. @default 0.6 */
  readonly iouThreshold?: number;
  /** The most boxes kept, over all categories. @default 100 */
  readonly maximum?: number;
  /** Boxes below this score are not looked at. @default every box that has a score */
  readonly scoreThreshold?: number;
}

/**
 * Greedy non-maximal suppression, category by category. A score that is not a number is never kept.
 *
 * @param boxes `[count, 4]`: left, top, right and bottom of each box, in any one unit
 * @param scores `[count]`
 * @param categories `[count]`; boxes of different categories do not suppress each other. Without it all are of one
 * @returns indices of the boxes kept, by falling score, equal scores by rising index
 */
export function suppress(
  boxes: Float32Array,
  scores: Float32Array,
  categories?: Int32Array,
  { iouThreshold = 0.6, maximum = 100, scoreThreshold = -Infinity }: SuppressOptions = {},
): Int32Array {
  const candidates = candidatesByScore(scores, scoreThreshold);
  const kept = new Int32Array(Math.min(maximum, candidates.length));
  let keptCount = 0;
  for (let i = 0; i < candidates.length && keptCount < kept.length; i++) {
    const candidate = candidates[i]!;
    let suppressed = false;
    for (let k = 0; k < keptCount && !suppressed; k++) {
      const other = kept[k]!;
      if (categories !== undefined && categories[candidate] !== categories[other]) continue;
      suppressed = overlapsMoreThan(boxes, candidate, other, iouThreshold);
    }
    if (!suppressed) kept[keptCount++] = candidate;
  }
  return kept.slice(0, keptCount);
}

function candidatesByScore(scores: Float32Array, scoreThreshold: number): Int32Array {
  const candidates = new Int32Array(scores.length);
  let count = 0;
  for (let i = 0; i < scores.length; i++) if (scores[i]! >= scoreThreshold) candidates[count++] = i;
  return candidates.subarray(0, count).sort((a, b) => scores[b]! - scores[a]! || a - b);
}

function overlapsMoreThan(boxes: Float32Array, a: number, b: number, threshold: number): boolean {
  const i = a * 4;
  const j = b * 4;
  const width = Math.min(boxes[i + 2]!, boxes[j + 2]!) - Math.max(boxes[i]!, boxes[j]!);
  const height = Math.min(boxes[i + 3]!, boxes[j + 3]!) - Math.max(boxes[i + 1]!, boxes[j + 1]!);
  if (!(width > 0 && height > 0)) return false;
  const intersection = width * height;
  const union = area(boxes, i) + area(boxes, j) - intersection;
  return intersection > threshold * union;
}

function area(boxes: Float32Array, start: number): number {
  return (boxes[start + 2]! - boxes[start]!) * (boxes[start + 3]! - boxes[start + 1]!);
}
