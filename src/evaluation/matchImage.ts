/** The detections and the truth of one image and category. */
export interface ImagePair {
  readonly detectionCount: number;
  readonly truthCount: number;
  /** `[detections, truths]`, detections by falling score. */
  readonly overlaps: Float64Array;
  /** `[truths]`, 1 for crowds, which may be found again and again. */
  readonly crowd: Uint8Array;
  /** `[truths]`, 1 where finding it counts neither for nor against the detector. */
  readonly ignored: Uint8Array;
}

/**
 * Gives each detection, the best first, the free truth that it overlaps most: one that counts where there is any,
 * else an ignored one; the later of equals (COCO's rule).
 *
 * @param matches `[detections]`, filled with the index of the truth, -1 for none
 */
export function matchImage(pair: ImagePair, iou: number, matches: Int32Array): void {
  const taken = new Uint8Array(pair.truthCount);
  const least = Math.min(iou, 1 - 1e-10);
  for (let detection = 0; detection < pair.detectionCount; detection++) {
    let truth = bestTruth(pair, detection, 0, least, taken);
    if (truth === -1) truth = bestTruth(pair, detection, 1, least, taken);
    if (truth !== -1) taken[truth] = pair.crowd[truth] === 1 ? 0 : 1;
    matches[detection] = truth;
  }
}

function bestTruth(pair: ImagePair, detection: number, ignored: 0 | 1, least: number, taken: Uint8Array): number {
  const row = detection * pair.truthCount;
  let best = -1;
  let bestOverlap = least;
  for (let truth = 0; truth < pair.truthCount; truth++) {
    const overlap = pair.overlaps[row + truth]!;
    if (overlap < bestOverlap || pair.ignored[truth] !== ignored || taken[truth] === 1) continue;
    best = truth;
    bestOverlap = overlap;
  }
  return best;
}
