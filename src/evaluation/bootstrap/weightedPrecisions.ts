import { precisionSpacing, recallSteps } from '../interpolatedPrecision.ts';
import { type CategoryMatches, outcome } from '../matches.ts';
import { countDownTo } from './countDownTo.ts';
import { weightedSum } from './weightedFigure.ts';

/** One way of holding detections against the truth. */
export interface Matching {
  readonly matches: CategoryMatches;
  /** Place in the criteria's areas. */
  readonly area: number;
  /** Place in the criteria's overlaps. */
  readonly iou: number;
}

interface PreparedMatching {
  readonly truths: Float64Array;
  /** Of the hits, by falling score: places among the marks, and images. */
  readonly hits: Int32Array;
  readonly hitImages: Int32Array;
  /** Of the ignored: how many hits lie above each, and images. */
  readonly ignored: Int32Array;
  readonly ignoredImages: Int32Array;
}

/**
 * `averagePrecision` of resamples in several ways, prepared so that up to four resamples cost one pass over the
 * detections, and each one over the hits of each way.
 *
 * @param matchings at least one, all of the same detections
 * @returns `[resamples][matchings]` of resamples; -1 where there is no truth to find
 */
export function weightedPrecisions(
  matchings: readonly Matching[],
): (resamples: readonly Int32Array[]) => readonly (readonly number[])[] {
  const { images, truthCounts } = matchings[0]!.matches;
  const marks = marksOf(matchings.map(outcomesOf), images.length);
  const prepared = matchings.map((matching) => prepare(matching, marks));
  const countsOf = countDownTo(marks, images, truthCounts[0]!.length);
  return (resamples) => {
    const shown = countsOf(resamples);
    return resamples.map((weights, lane) => prepared.map((each) => precisionOf(each, weights, shown[lane]!)));
  };
}

function outcomesOf({ matches, area, iou }: Matching): Uint8Array {
  return matches.outcomes[area]![iou]!;
}

/** Places of the detections that are a hit in any way. */
function marksOf(ways: readonly Uint8Array[], length: number): Int32Array {
  const marks = new Int32Array(length);
  let count = 0;
  for (let place = 0; place < length; place++) {
    if (ways.some((outcomes) => outcomes[place] === outcome.hit)) marks[count++] = place;
  }
  return marks.slice(0, count);
}

function prepare(matching: Matching, marks: Int32Array): PreparedMatching {
  const { matches, area } = matching;
  const outcomes = outcomesOf(matching);
  const hits = marks.map((_, mark) => mark).filter((mark) => outcomes[marks[mark]!] === outcome.hit);
  const hitImages = hits.map((mark) => matches.images[marks[mark]!]!);
  const ignoredPlaces: number[] = [];
  const ignored: number[] = [];
  let above = 0;
  for (let place = 0; place < outcomes.length; place++) {
    if (outcomes[place] === outcome.hit) above++;
    if (outcomes[place] !== outcome.ignored) continue;
    ignoredPlaces.push(place);
    ignored.push(above);
  }
  return {
    truths: Float64Array.from(matches.truthCounts[area]!),
    hits,
    hitImages,
    ignored: Int32Array.from(ignored),
    ignoredImages: Int32Array.from(ignoredPlaces, (place) => matches.images[place]!),
  };
}

function precisionOf(
  { truths, hits, hitImages, ignored, ignoredImages }: PreparedMatching,
  weights: Int32Array,
  shown: Float64Array,
): number {
  const total = weightedSum(truths, weights);
  if (total === 0) return -1;
  const best = new Float64Array(recallSteps.length);
  let hit = 0;
  let hitCount = 0;
  let ignoredCount = 0;
  let nextIgnored = 0;
  for (let step = 0; step < best.length; step++) {
    const tooMany = step + 1 < best.length ? hitsReaching(recallSteps[step + 1]!, total) : Infinity;
    let highest = 0;
    for (; hit < hits.length; hit++) {
      const reached = hitCount + weights[hitImages[hit]!]!;
      if (reached >= tooMany) break;
      hitCount = reached;
      while (nextIgnored < ignored.length && ignored[nextIgnored]! <= hit) {
        ignoredCount += weights[ignoredImages[nextIgnored++]!]!;
      }
      const precision = hitCount / (shown[hits[hit]!]! - ignoredCount + precisionSpacing);
      if (precision > highest) highest = precision;
    }
    best[step] = highest;
  }
  return meanEnvelope(best);
}

/** The fewest hits that are a recall. */
function hitsReaching(recall: number, total: number): number {
  let hits = Math.max(0, Math.floor(recall * total) - 1);
  while (hits / total < recall) hits++;
  return hits;
}

/** Mean over the recall steps of the best precision from that step on. */
function meanEnvelope(best: Float64Array): number {
  for (let step = best.length - 2; step >= 0; step--) best[step] = Math.max(best[step]!, best[step + 1]!);
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}
