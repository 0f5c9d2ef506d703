import type { Box } from '../geometry/box.ts';
import { candidateOverlaps } from './candidateOverlaps.ts';
import { cocoOverlap } from './cocoOverlap.ts';
import { matchImage } from './matchImage.ts';
import type { RankedCategory, RankedStudy } from './rankStudy.ts';

/**
 * Which truth each detection finds.
 *
 * @param least IoU of a detection and the truth it finds
 * @returns `[detections]`, rows of the annotations, -1 for none
 */
export function assignTruths(study: RankedStudy, least: number): Int32Array {
  const assigned = new Int32Array(study.detections.length).fill(-1);
  for (const category of study.categories) {
    for (let image = 0; image < study.imageIds.length; image++) {
      assignImage(study, category, image, least, assigned);
    }
  }
  return assigned;
}

function assignImage(
  { annotations, detections }: RankedStudy,
  { ranked: { rows, starts }, truthRowsOf }: RankedCategory,
  image: number,
  least: number,
  assigned: Int32Array,
): void {
  const truthRows = truthRowsOf(image);
  const truths = Array.from(truthRows, (row) => annotations[row]!);
  const shown = rows.subarray(starts[image], starts[image + 1]);
  const boxes: Box[] = [];
  for (let d = 0; d < shown.length; d++) boxes.push(detections[shown[d]!]!.box);
  const { candidates, overlaps } = candidateOverlaps(boxes, truths, cocoOverlap, least);
  const crowd = Uint8Array.from(truths, ({ isCrowd }) => Number(isCrowd));
  const matches = new Int32Array(candidates.length);
  const counts = { detectionCount: candidates.length, truthCount: truths.length };
  matchImage({ ...counts, overlaps, crowd, ignored: crowd }, least, matches);
  candidates.forEach((d, c) => {
    if (matches[c] !== -1) assigned[shown[d]!] = truthRows[matches[c]!]!;
  });
}
