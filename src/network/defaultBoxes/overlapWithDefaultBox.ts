import type { CentredBox } from '../boxCoding.ts';

/** Intersection over union of a box and default box `index`, 0 to 1. */
export function overlapWithDefaultBox(values: Float32Array, index: number, box: CentredBox): number {
  const intersection = intersectionWithDefaultBox(values, index, box);
  return intersection / (values[index * 4 + 2] * values[index * 4 + 3] + box.height * box.width - intersection);
}

/** Area that a box and default box `index` share, as a fraction of the input. */
export function intersectionWithDefaultBox(values: Float32Array, index: number, box: CentredBox): number {
  const at = index * 4;
  const height = sharedLength(values[at], values[at + 2], box.centreY, box.height);
  const width = sharedLength(values[at + 1], values[at + 3], box.centreX, box.width);
  return height * width;
}

function sharedLength(centreA: number, lengthA: number, centreB: number, lengthB: number): number {
  const end = Math.min(centreA + lengthA / 2, centreB + lengthB / 2);
  return Math.max(0, end - Math.max(centreA - lengthA / 2, centreB - lengthB / 2));
}
