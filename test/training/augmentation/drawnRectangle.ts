import type { Box } from '../../../src/geometry/box.ts';
import type { Raster16 } from '../../../src/image/raster.ts';
import type { Sample } from '../../../src/training/augmentation/sample.ts';
import type { TruthBox } from '../../../src/training/matching.ts';

export function truthAt(x: number, y: number, width: number, height: number, classIndex = 1): TruthBox {
  return { box: { x, y, width, height }, classIndex, isCrowd: false };
}

/** A grey raster with a white rectangle of whole pixels; by default as grey as what lies beside an image. */
export function rasterWithRectangle(width: number, height: number, { box }: TruthBox, background = 32768): Raster16 {
  const data = new Uint16Array(width * height).fill(background);
  for (let y = box.y; y < box.y + box.height; y++) data.fill(65535, y * width + box.x, y * width + box.x + box.width);
  return { width, height, channels: 1, depth: 16, data };
}

/** A black sample with a white rectangle of whole pixels. */
export function sampleWithRectangle(width: number, height: number, truth: TruthBox): Sample {
  const planes = new Float32Array(3 * width * height);
  const { box } = truth;
  for (let plane = 0; plane < 3; plane++) {
    for (let y = box.y; y < box.y + box.height; y++) {
      const row = (plane * height + y) * width;
      planes.fill(1, row + box.x, row + box.x + box.width);
    }
  }
  return { width, height, planes, truths: [truth] };
}

/** Where the light of a plane, above the grey, lies: centre and area to fractions of a pixel. */
export function lightOf({ planes, width, height }: Sample, plane = 0) {
  let area = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = Math.max(0, (planes[(plane * height + y) * width + x]! - 0.5) * 2 - 1e-4);
      area += light;
      sumX += light * (x + 0.5);
      sumY += light * (y + 0.5);
    }
  }
  return { area, x: sumX / area, y: sumY / area };
}

/** The smallest box around the pixels of a plane brighter than a level. */
export function brightBox({ planes, width, height }: Sample, level: number, plane = 0): Box | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (planes[(plane * height + y) * width + x]! <= level) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  return right > left ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** The mean of the first plane's pixels whose centres lie in a box. */
export function meanWithin(sample: Sample, box: Box): number {
  return mean(valuesWhere(sample, (x, y) => isIn(box, x, y)));
}

/** The mean of the pixels up to half a box's size around it, without those within two pixels of it. */
export function meanAround(sample: Sample, box: Box): number {
  const outer = grown(box, Math.max(4, box.width / 2));
  return mean(valuesWhere(sample, (x, y) => isIn(outer, x, y) && !isIn(grown(box, 2), x, y)));
}

/** Where what differs from its surroundings lies, near a box: the centre of the differences. */
export function centreOfDifference(sample: Sample, box: Box, around: number): { x: number; y: number } {
  const near = grown(box, 2);
  const weighted = { sum: 0, x: 0, y: 0 };
  valuesWhere(sample, (x, y, value) => {
    if (!isIn(near, x, y)) return false;
    const weight = Math.abs(value - around);
    weighted.sum += weight;
    weighted.x += weight * x;
    weighted.y += weight * y;
    return true;
  });
  return { x: weighted.x / weighted.sum, y: weighted.y / weighted.sum };
}

function valuesWhere({ planes, width, height }: Sample, isWanted: (x: number, y: number, value: number) => boolean) {
  return Array.from(planes.subarray(0, width * height)).filter((value, at) =>
    isWanted((at % width) + 0.5, Math.floor(at / width) + 0.5, value),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function isIn({ x, y, width, height }: Box, atX: number, atY: number): boolean {
  return atX > x && atX < x + width && atY > y && atY < y + height;
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
