import { matchPairs } from '../assignment/matchPairs.ts';
import type { TrackOverlaps } from './trackOverlaps.ts';
import { createTrackPairs } from './trackPairs.ts';

/** Higher order tracking accuracy, each the mean over the overlaps 0.05, 0.1 ... 0.95; NaN where there is no box at all. */
export interface HigherOrderAccuracy {
  readonly hota: number;
  readonly detectionAccuracy: number;
  readonly associationAccuracy: number;
  /** Mean IoU of the pairs; 1 where there are none. */
  readonly localizationAccuracy: number;
}

const thresholds = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

/**
 * Luiten et al., HOTA: a higher order metric for evaluating multi-object tracking, IJCV 129 (2021), equations 5 to 17, in
 * the form of the authors' TrackEval: boxes are paired once a frame, by IoU times how well their tracks go together over
 * the whole video, and pairs below a threshold are then taken as missed.
 */
export function higherOrderAccuracy({ frames, truthCounts, foundCounts }: TrackOverlaps): HigherOrderAccuracy {
  const truthBoxes = sum(truthCounts);
  const foundBoxes = sum(foundCounts);
  const togetherness = jointShares(frames, foundCounts.length);
  const levels = thresholds.map(() => ({ matches: 0, overlap: 0, pairs: createTrackPairs(foundCounts.length) }));

  for (const { truthTracks, foundTracks, pairs } of frames) {
    const gains = pairs.overlaps.map((overlap, i) => {
      const truth = truthTracks[pairs.truths[i]!]!;
      const found = foundTracks[pairs.founds[i]!]!;
      const joint = togetherness.get(truth, found);
      return (overlap * joint) / (truthCounts[truth]! + foundCounts[found]! - joint);
    });
    const columnOfRow = matchPairs(
      { rows: pairs.truths, columns: pairs.founds, gains },
      truthTracks.length,
      foundTracks.length,
    );
    for (let i = 0; i < gains.length; i++) {
      if (columnOfRow[pairs.truths[i]!] !== pairs.founds[i]) continue;
      const overlap = pairs.overlaps[i]!;
      for (let level = 0; level < thresholds.length && overlap >= thresholds[level]! - Number.EPSILON; level++) {
        const counts = levels[level]!;
        counts.matches++;
        counts.overlap += overlap;
        counts.pairs.add(truthTracks[pairs.truths[i]!]!, foundTracks[pairs.founds[i]!]!, 1);
      }
    }
  }

  const figures = levels.map(({ matches, overlap, pairs }) => {
    const detection = matches / (truthBoxes + foundBoxes - matches);
    let association = 0;
    pairs.forEach((truth, found, count) => {
      association += (count * count) / (truthCounts[truth]! + foundCounts[found]! - count);
    });
    association /= Math.max(1, matches);
    return {
      detection,
      association,
      hota: Math.sqrt(detection * association),
      localization: matches > 0 ? overlap / matches : 1,
    };
  });
  const mean = (of: (figure: (typeof figures)[number]) => number) => sum(figures.map(of)) / figures.length;
  return {
    hota: mean(({ hota }) => hota),
    detectionAccuracy: mean(({ detection }) => detection),
    associationAccuracy: mean(({ association }) => association),
    localizationAccuracy: mean(({ localization }) => localization),
  };
}

/** For each pair of tracks, the sum over frames of their IoU as a share of all that either overlaps there. */
function jointShares(frames: TrackOverlaps['frames'], foundTracks: number) {
  const shares = createTrackPairs(foundTracks);
  for (const frame of frames) {
    const { truths, founds, overlaps } = frame.pairs;
    const ofTruth = new Float64Array(frame.truthTracks.length);
    const ofFound = new Float64Array(frame.foundTracks.length);
    for (let i = 0; i < overlaps.length; i++) {
      ofTruth[truths[i]!]! += overlaps[i]!;
      ofFound[founds[i]!]! += overlaps[i]!;
    }
    for (let i = 0; i < overlaps.length; i++) {
      const share = overlaps[i]! / (ofTruth[truths[i]!]! + ofFound[founds[i]!]! - overlaps[i]!);
      shares.add(frame.truthTracks[truths[i]!]!, frame.foundTracks[founds[i]!]!, share);
    }
  }
  return shares;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
