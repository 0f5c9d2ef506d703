import { type Box, boxArea } from '../geometry/box.ts';
import { intersectionArea, intersectionOverUnion } from '../geometry/intersectionOverUnion.ts';

/** IoU of a detection and a truth box; for a crowd the share of the detection that lies in it, as COCO has it. */
export function cocoOverlap(detection: Box, truth: Box, isCrowd: boolean): number {
  if (!isCrowd) return intersectionOverUnion(detection, truth);
  const intersection = intersectionArea(detection, truth);
  return intersection > 0 ? intersection / boxArea(detection) : 0;
}
