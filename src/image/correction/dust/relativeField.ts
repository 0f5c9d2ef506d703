import { enlargedRows } from '../../plane/enlargedRows.ts';
import { filterPlane } from '../../plane/filterPlane.ts';
import { gaussianFilter } from '../../plane/gaussianFilter.ts';
import { luminance } from '../../plane/luminance.ts';
import { rasterToPlanes } from '../../plane/rasterToPlanes.ts';
import { shrinkPlane } from '../../plane/shrinkPlane.ts';
import type { Raster } from '../../raster.ts';

/** What a level is divided by the levels around: this stands for 1. */
export const evenLevel = 128;

/** Pixels along a square of the grid on which the levels around are averaged, and over how many squares. */
const factor = 16;
const deviation = 2;

/** An image's brightness for that of what lies around, `[height, width]`: 128 is as bright, 64 half as bright. */
export function relativeField(image: Raster): Uint8ClampedArray {
  const luma = luminance(rasterToPlanes(image));
  const { width, height, values } = luma;
  const around = enlargedRows(filterPlane(shrinkPlane(luma, factor).means, gaussianFilter(deviation)), width, factor);
  const relative = new Uint8ClampedArray(values.length);
  for (let y = 0, i = 0; y < height; y++) {
    const row = around(y);
    for (let x = 0; x < width; x++, i++) relative[i] = row[x]! > 0 ? (evenLevel * values[i]!) / row[x]! : evenLevel;
  }
  return relative;
}
