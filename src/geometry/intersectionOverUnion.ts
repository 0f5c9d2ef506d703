import { type Box, boxArea } from './box.ts';

/** Area that two boxes share, in square pixels. */
export function intersectionArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = width > 0 ? Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) : 0;
  return height > 0 ? width * height : 0;
}

/** Intersection over union (Jaccard index) of two boxes, 0 to 1; 0 where neither has an area. */
export function intersectionOverUnion(a: Box, b: Box): number {
  const intersection = intersectionArea(a, b);
  if (intersection === 0) return 0;
  const union = boxArea(a) + boxArea(b) - intersection;
  return union > 0 ? intersection / union : 0;
}
