import type { Sample } from './sample.ts';

/** Mirrors left and right. */
export function flipHorizontally(sample: Sample): void {
  const { width, planes } = sample;
  for (let start = 0; start < planes.length; start += width) planes.subarray(start, start + width).reverse();
  sample.truths = sample.truths.map((truth) => ({
    ...truth,
    box: { ...truth.box, x: width - truth.box.x - truth.box.width },
  }));
}

/** Mirrors top and bottom. */
export function flipVertically(sample: Sample): void {
  const { width, height, planes } = sample;
  const row = new Float32Array(width);
  for (let plane = 0; plane < planes.length; plane += width * height) {
    for (let y = 0; y < height >> 1; y++) {
      const upper = plane + y * width;
      const lower = plane + (height - 1 - y) * width;
      row.set(planes.subarray(upper, upper + width));
      planes.copyWithin(upper, lower, lower + width);
      planes.set(row, lower);
    }
  }
  sample.truths = sample.truths.map((truth) => ({
    ...truth,
    box: { ...truth.box, y: height - truth.box.y - truth.box.height },
  }));
}
