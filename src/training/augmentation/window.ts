import type { Box } from '../../geometry/box.ts';
import { fromOriginal } from '../../image/boxTransform.ts';
import { cropRaster } from '../../image/cropRaster.ts';
import type { Raster } from '../../image/raster.ts';
import { rasterToTensor } from '../../image/rasterToTensor.ts';
import type { TruthBox } from '../matching.ts';
import { clipTruth } from './clipTruth.ts';
import type { Sample, Size } from './sample.ts';

/** What lies beside the image: the grey that letterboxing has too. */
const padding = 0.5;

/**
 * The part of an image that a window shows, stretched to the sample's size; the window may reach beyond the image.
 * The picture is moved to whole pixels of the sample, by less than one, and the boxes with it. Boxes are cut at the
 * window's border; those of which little is left become regions that teach nothing.
 * @param window pixels of the image
 */
export function cutWindow(raster: Raster, truths: readonly TruthBox[], window: Box, size: Size): Sample {
  const { width, height } = size;
  const planes = new Float32Array(3 * width * height).fill(padding);
  const horizontal = placePart(raster.width, window.x, window.width, width);
  const vertical = placePart(raster.height, window.y, window.height, height);
  if (horizontal.length > 0 && vertical.length > 0) {
    const part = { x: horizontal.start, y: vertical.start, width: horizontal.length, height: vertical.length };
    const content = { width: horizontal.contentLength, height: vertical.contentLength };
    const data = new Float32Array(3 * content.width * content.height);
    rasterToTensor(cropRaster(raster, part), 'stretch', { data, offset: 0, ...content });
    pastePlanes(data, content, planes, size, horizontal.shift, vertical.shift);
  }
  const transform = {
    scaleX: horizontal.scale,
    scaleY: vertical.scale,
    offsetX: horizontal.offset,
    offsetY: vertical.offset,
  };
  const shown = truths.flatMap((truth) => clipTruth(truth, fromOriginal(transform, truth.box), size));
  return { width, height, planes, truths: shown };
}

/** Which pixels of a side of the image a window touches, how long they become, where they go, and how boxes follow. */
function placePart(side: number, windowStart: number, windowLength: number, sampleLength: number) {
  const start = Math.max(0, Math.floor(windowStart));
  const length = Math.min(side, Math.ceil(windowStart + windowLength)) - start;
  const enlargement = sampleLength / windowLength;
  const contentLength = Math.max(1, Math.round(length * enlargement));
  const shift = Math.round((start - windowStart) * enlargement);
  if (length <= 0) return { start, length, contentLength, shift, scale: 1 / enlargement, offset: windowStart };
  const scale = length / contentLength;
  return { start, length, contentLength, shift, scale, offset: start - shift * scale };
}

function pastePlanes(
  from: Float32Array,
  content: Size,
  to: Float32Array,
  size: Size,
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
