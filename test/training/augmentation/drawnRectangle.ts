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

/** A black raster with a white ellipse that touches the sides of its box. */
export function rasterWithEllipse(width: number, height: number, { box }: TruthBox): Raster16 {
  const data = new Uint16Array(width * height);
  for (let at = 0; at < data.length; at++) {
    const across = ((at % width) + 0.5 - box.x) / (box.width / 2) - 1;
    const down = (Math.floor(at / width) + 0.5 - box.y) / (box.height / 2) - 1;
    if (Math.hypot(across, down) < 1) data[at] = 65535;
  }
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
