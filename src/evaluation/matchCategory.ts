import type { Annotation } from '../annotation/dataset.ts';
import { type Box, boxArea } from '../geometry/box.ts';
import { candidateOverlaps } from './candidateOverlaps.ts';
import { cocoOverlap } from './cocoOverlap.ts';
import type { ImageDetection } from './imageDetection.ts';
import { isWithin, type MatchCriteria } from './matchCriteria.ts';
import { type CategoryMatches, outcome } from './matches.ts';
import { matchImage } from './matchImage.ts';
import type { RankedDetections } from './rankDetections.ts';

/**
 * Holds the detections of one category against its truth, image by image.
 *
 * @param truthsOf the truths of an image, by its place
 */
export function matchCategory(
  detections: readonly ImageDetection[],
  { rows, starts, order, scores, images, ranks }: RankedDetections,
  truthsOf: (image: number) => readonly Annotation[],
  { ious, areas, overlap = cocoOverlap }: MatchCriteria,
): Omit<CategoryMatches, 'category'> {
  const imageCount = starts.length - 1;
  const place = inverse(order);
  const sizes = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) sizes[place[at]!] = boxArea(detections[rows[at]!]!.box);
  const outcomes = areas.map((area) => {
    const misses = new Uint8Array(sizes.length);
    for (let at = 0; at < sizes.length; at++) {
      misses[at] = isWithin(area, sizes[at]!) ? outcome.falseAlarm : outcome.ignored;
    }
    return ious.map(() => misses.slice());
  });
  const truthCounts = areas.map(() => new Int32Array(imageCount));
  const matches = new Int32Array(rows.length);
  const found = new Set<Annotation>();
  const least = Math.min(...ious);

  for (let image = 0; image < imageCount; image++) {
    const start = starts[image]!;
    const truths = truthsOf(image);
    const boxes: Box[] = [];
    for (let at = start; at < starts[image + 1]!; at++) boxes.push(detections[rows[at]!]!.box);
    const { candidates, overlaps } = candidateOverlaps(boxes, truths, overlap, least);
    const crowd = Uint8Array.from(truths, ({ isCrowd }) => Number(isCrowd));
    areas.forEach((area, a) => {
      const ignored = Uint8Array.from(truths, (truth) => Number(truth.isCrowd || !isWithin(area, truth.area)));
      truthCounts[a]![image] = ignored.reduce((count, flag) => count + 1 - flag, 0);
      const pair = { detectionCount: candidates.length, truthCount: truths.length, overlaps, crowd, ignored };
      ious.forEach((iou, t) => {
        matchImage(pair, iou, matches);
        const target = outcomes[a]![t]!;
        for (let c = 0; c < candidates.length; c++) {
          if (matches[c] === -1) continue;
          target[place[start + candidates[c]!]!] = hitOutcome(ignored[matches[c]!]!);
          if (a === 0 && t === 0) found.add(truths[matches[c]!]!);
        }
      });
    });
  }
  return { scores, images, ranks, outcomes, truthCounts, found };
}

function hitOutcome(ignored: number): number {
  return ignored === 1 ? outcome.ignored : outcome.hit;
}

function inverse(order: Int32Array): Int32Array {
  const place = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) place[order[i]!] = i;
  return place;
}
