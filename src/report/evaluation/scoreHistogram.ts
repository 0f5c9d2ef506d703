import type { ScoredOutcomes } from '../../evaluation/calibration/scoredOutcomes.ts';

/** Detections whose scores lie between `from` and `to`; a score on a border is in the upper bin, 1 in the last. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly wrong: number;
}

const binCount = 10;

/** Ten bins from 0 to 1; nothing where there are no detections, or scores outside 0 to 1. */
export function scoreHistogram({ scores, hits }: ScoredOutcomes): readonly ScoreBin[] | undefined {
  if (scores.length === 0 || scores.some((score) => score < 0 || score > 1)) return undefined;
  const right = new Int32Array(binCount);
  const all = new Int32Array(binCount);
  for (let place = 0; place < scores.length; place++) {
    const bin = Math.min(binCount - 1, Math.floor(scores[place]! * binCount));
    all[bin]!++;
    right[bin]! += hits[place]!;
  }
  return Array.from(all, (detections, bin) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    right: right[bin]!,
    wrong: detections - right[bin]!,
  }));
}
