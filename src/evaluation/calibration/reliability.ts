import type { ScoredOutcomes } from './scoredOutcomes.ts';

/** How far scores can be read as chances. */
export interface Reliability {
  /** Only those that hold detections. */
  readonly bins: readonly ReliabilityBin[];
  /** Mean distance of score and share of hits over the bins, weighted by detections (Guo et al. 2017). */
  readonly expectedCalibrationError: number;
}

export interface ReliabilityBin {
  /** Scores from here, and up to `to`: 1 is in the last bin. */
  readonly from: number;
  readonly to: number;
  readonly detections: number;
  readonly meanScore: number;
  readonly hitShare: number;
}

const binCount = 10;

/** Ten bins of equal width; nothing where there are no detections, or scores outside 0 to 1, which are no chances. */
export function reliability({ scores, hits }: ScoredOutcomes): Reliability | undefined {
  if (scores.length === 0 || scores.some((score) => score < 0 || score > 1)) return undefined;
  const sums = Array.from({ length: binCount }, () => ({ detections: 0, score: 0, hits: 0 }));
  scores.forEach((score, place) => {
    const bin = sums[Math.min(binCount - 1, Math.floor(score * binCount))]!;
    bin.detections++;
    bin.score += score;
    bin.hits += hits[place]!;
  });
  const bins = sums.flatMap(({ detections, score, hits: found }, place) =>
    detections === 0
      ? []
      : {
          from: place / binCount,
          to: (place + 1) / binCount,
          detections,
          meanScore: score / detections,
          hitShare: found / detections,
        },
  );
  const distance = bins.reduce((sum, bin) => sum + bin.detections * Math.abs(bin.meanScore - bin.hitShare), 0);
  return { bins, expectedCalibrationError: distance / scores.length };
}
