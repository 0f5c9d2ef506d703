import { matchPairs } from '../assignment/matchPairs.ts';
import { leastOverlap } from './identityFigures.ts';
import type { TrackOverlaps } from './trackOverlaps.ts';

/** The CLEAR figures; NaN where there is nothing to divide by. */
export interface TrackingAccuracy {
  /** 1 - (missed + false + switches) / true boxes: negative where errors outnumber the boxes. */
  readonly mota: number;
  /** Mean IoU of the pairs. */
  readonly motp: number;
  /** Times that a true track is found under another number than when it was last found. */
  readonly idSwitches: number;
  /** Times that a true track is found again after frames in which it was there and not found. */
  readonly fragmentations: number;
  readonly missed: number;
  readonly falseBoxes: number;
}

/**
 * Bernardin and Stiefelhagen, Evaluating multiple object tracking performance: the CLEAR MOT metrics, EURASIP JIVP 2008,
 * with overlap in place of distance: pairs of the frame before are kept while their IoU is 0.5 or more, then as many of
 * the others as possible are paired, by most IoU.
 */
export function trackingAccuracy({ frames, truthCounts }: TrackOverlaps): TrackingAccuracy {
  const lastFound = new Int32Array(truthCounts.length).fill(-1);
  const foundBefore = new Uint8Array(truthCounts.length);
  let previous = new Map<number, number>();
  let [matches, overlap, truths, founds, idSwitches, fragmentations] = [0, 0, 0, 0, 0, 0];

  for (const frame of frames) {
    const { truthTracks, foundTracks } = frame;
    truths += truthTracks.length;
    founds += foundTracks.length;
    const now = new Map<number, number>();
    for (const [pair, truth, found] of matchFrame(frame, previous)) {
      now.set(truth, found);
      matches++;
      overlap += frame.pairs.overlaps[pair]!;
      if (lastFound[truth] !== -1) {
        if (lastFound[truth] !== found) idSwitches++;
        if (foundBefore[truth] === 0) fragmentations++;
      }
      lastFound[truth] = found;
    }
    for (const truth of truthTracks) foundBefore[truth] = now.has(truth) ? 1 : 0;
    previous = now;
  }
  const missed = truths - matches;
  const falseBoxes = founds - matches;
  return {
    mota: 1 - (missed + falseBoxes + idSwitches) / truths,
    motp: overlap / matches,
    idSwitches,
    fragmentations,
    missed,
    falseBoxes,
  };
}

/** The index of each matched pair, with its tracks. */
function matchFrame(
  { truthTracks, foundTracks, pairs }: TrackOverlaps['frames'][number],
  previous: ReadonlyMap<number, number>,
): [pair: number, truth: number, found: number][] {
  const boxes = truthTracks.length + foundTracks.length;
  const possible: number[] = [];
  const gains: number[] = [];
  pairs.overlaps.forEach((overlap, i) => {
    if (overlap < leastOverlap) return;
    const isKept = previous.get(truthTracks[pairs.truths[i]!]!) === foundTracks[pairs.founds[i]!];
    possible.push(i);
    gains.push(overlap + boxes + (isKept ? boxes * boxes : 0));
  });
  const rows = possible.map((i) => pairs.truths[i]!);
  const columns = possible.map((i) => pairs.founds[i]!);
  const columnOfRow = matchPairs({ rows, columns, gains }, truthTracks.length, foundTracks.length);
  return possible
    .filter((i) => columnOfRow[pairs.truths[i]!] === pairs.founds[i])
    .map((i) => [i, truthTracks[pairs.truths[i]!]!, foundTracks[pairs.founds[i]!]!]);
}
