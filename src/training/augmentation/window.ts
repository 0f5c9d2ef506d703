import type { Box } from '../../geometry/box.ts';
import { intersectionArea } from '../../geometry/intersectionOverUnion.ts';
import { cropRaster } from '../../image/cropRaster.ts';
import type { Raster } from '../../image/raster.ts';
import { rasterToTensor } from '../../image/rasterToTensor.ts';
import type { TruthBox } from '../matching.ts';
import type { Sample } from './sample.ts';

/** What lies beside the image: the grey that letterboxing has too. */
const padding = 0.5;
/** A box of which less than this share is left in the window is no longer pointed at, nor taught as background. */
const visibleShare = 0.5;

/**
 * The part of an image that a window shows, stretched to the sample's size; the window may reach beyond the image.
 * Boxes are cut at the window's border; those of which little is left become regions that teach nothing.
 * @param window pixels of the image
 */
export function cutWindow(
  raster: Raster,
  truths: readonly TruthBox[],
  window: Box,
  size: { readonly width: number; readonly height: number },
): Sample {
  const { width, height } = size;
  const planes = new Float32Array(3 * width * height).fill(padding);
  const scaleX = width / window.width;
  const scaleY = height / window.height;
  const left = Math.max(0, Math.floor(window.x));
  const top = Math.max(0, Math.floor(window.y));
  const right = Math.min(raster.width, Math.ceil(window.x + window.width));
  const bottom = Math.min(raster.height, Math.ceil(window.y + window.height));
  if (right > left && bottom > top) {
    const part = cropRaster(raster, { x: left, y: top, width: right - left, height: bottom - top });
    const content = {
      width: Math.max(1, Math.round(part.width * scaleX)),
      height: Math.max(1, Math.round(part.height * scaleY)),
    };
    const data = new Float32Array(3 * content.width * content.height);
    rasterToTensor(part, 'stretch', { data, offset: 0, ...content });
    const shiftX = Math.round((left - window.x) * scaleX);
    const shiftY = Math.round((top - window.y) * scaleY);
    pastePlanes(data, content, planes, size, shiftX, shiftY);
  }
  return { width, height, planes, truths: truths.flatMap((truth) => windowedTruth(truth, window, scaleX, scaleY)) };
}

function pastePlanes(
  from: Float32Array,
  content: { readonly width: number; readonly height: number },
  to: Float32Array,
  size: { readonly width: number; readonly height: number },
  shiftX: number,
  shiftY: number,
): void {
  const firstX = Math.max(0, shiftX);
  const lastX = Math.min(size.width, shiftX + content.width);
  if (lastX <= firstX) return;
  for (let channel = 0; channel < 3; channel++) {
    for (let y = Math.max(0, shiftY); y < Math.min(size.height, shiftY + content.height); y++) {
      const source = (channel * content.height + y - shiftY) * content.width - shiftX;
      const target = (channel * size.height + y) * size.width;
      to.set(from.subarray(source + firstX, source + lastX), target + firstX);
    }
  }
}

function windowedTruth(truth: TruthBox, window: Box, scaleX: number, scaleY: number): TruthBox[] {
  const { box } = truth;
  const shown = intersectionArea(box, window);
  if (shown <= 0) return [];
  const x = Math.max(box.x, window.x);
  const y = Math.max(box.y, window.y);
  const width = Math.min(box.x + box.width, window.x + window.width) - x;
  const height = Math.min(box.y + box.height, window.y + window.height) - y;
  const cut = {
    x: (x - window.x) * scaleX,
    y: (y - window.y) * scaleY,
    width: width * scaleX,
    height: height * scaleY,
  };
  return [{ ...truth, box: cut, isCrowd: truth.isCrowd || shown < visibleShare * box.width * box.height }];
}
