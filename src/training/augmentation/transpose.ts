import type { Sample } from './sample.ts';

/** Exchanges rows and columns of a square sample; with the flips it makes all right-angled rotations. Oblong ones stay. */
export function transposeSquare(sample: Sample): void {
  const { width, height, planes } = sample;
  if (width !== height) return;
  for (let plane = 0; plane < planes.length; plane += width * width) {
    for (let y = 1; y < width; y++) {
      for (let x = 0; x < y; x++) {
        const a = plane + y * width + x;
        const b = plane + x * width + y;
        const value = planes[a]!;
        planes[a] = planes[b]!;
        planes[b] = value;
      }
    }
  }
  sample.truths = sample.truths.map((truth) => {
    const { x, y, width: w, height: h } = truth.box;
    return { ...truth, box: { x: y, y: x, width: h, height: w } };
  });
}
