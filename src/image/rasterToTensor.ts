import { TesescopeError } from '../errors.ts';
import { blendIntoPlanes } from './blendIntoPlanes.ts';
import type { BoxTransform } from './boxTransform.ts';
import type { Raster } from './raster.ts';
import { resampleIntoPlanes } from './resampleIntoPlanes.ts';
import { rowResampler } from './rowResampler.ts';

/** How an image is brought to the network's input size: stretched to fill it, or fitted with its proportions kept. */
export type Fit = 'stretch' | 'letterbox';

/** Where one image of a batch `[N, 3, height, width]` is written. */
export interface TensorTarget {
  readonly data: Float32Array;
  /** Of the image's first element, in elements. */
  readonly offset: number;
  readonly width: number;
  readonly height: number;
}

/** What fills a letterbox beside the image. */
const padding = 0.5;

/**
 * Writes a raster as planar RGB `[3, height, width]`, resized, scaled to 0..1 by its depth (255 or 65535). Grey is
 * repeated in all three channels; alpha is left out. A letterboxed image lies at the top left, the rest is grey 0.5.
 *
 * @returns How boxes on the network's input lie on the original image.
 * @throws TesescopeError `shape-mismatch` where the target ends too early.
 */
export function rasterToTensor(raster: Raster, fit: Fit, target: TensorTarget): BoxTransform {
  const { data, offset, width, height } = target;
  const planeLength = width * height;
  if (offset < 0 || offset + 3 * planeLength > data.length) {
    const message = `An image of 3 x ${height} x ${width} at ${offset} does not fit in ${data.length} elements.`;
    throw new TesescopeError('shape-mismatch', message);
  }
  const content = fit === 'stretch' ? { width, height } : letterboxedSize(raster, width, height);
  if (content.width < width || content.height < height) data.fill(padding, offset, offset + 3 * planeLength);
  const scale = raster.depth === 8 ? 1 / 255 : 1 / 65535;
  const transform = {
    scaleX: raster.width / content.width,
    scaleY: raster.height / content.height,
    offsetX: 0,
    offsetY: 0,
  };
  const planes = data.subarray(offset, offset + 3 * planeLength);
  const isAsWide = content.width === raster.width;
  if (isAsWide && blendIntoPlanes(raster, content.height, scale, planes, planeLength, width)) return transform;
  if (raster.channels >= 3) {
    resampleIntoPlanes(raster, content, scale, planes, planeLength, width);
    return transform;
  }
  const resampleRow = rowResampler(raster, content.width, content.height);
  for (let y = 0; y < content.height; y++) {
    writeGreyRow(resampleRow(y), raster.channels, scale, data, offset + y * width, planeLength);
  }
  return transform;
}

function letterboxedSize(raster: Raster, width: number, height: number): { width: number; height: number } {
  const scale = Math.min(width / raster.width, height / raster.height);
  return {
    width: Math.max(1, Math.min(width, Math.round(raster.width * scale))),
    height: Math.max(1, Math.min(height, Math.round(raster.height * scale))),
  };
}

function writeGreyRow(
  row: Float32Array,
  channels: number,
  scale: number,
  data: Float32Array,
  to: number,
  planeLength: number,
): void {
  const width = row.length / channels;
  for (let x = 0; x < width; x++) data[to + x] = row[x * channels]! * scale;
  data.copyWithin(to + planeLength, to, to + width);
  data.copyWithin(to + 2 * planeLength, to, to + width);
}
