import { filterPlane } from '../../../src/image/plane/filterPlane.ts';
import { gaussianFilter } from '../../../src/image/plane/gaussianFilter.ts';
import { luminance } from '../../../src/image/plane/luminance.ts';
import { type Plane, planeOf } from '../../../src/image/plane/plane.ts';
import { rasterToPlanes } from '../../../src/image/plane/rasterToPlanes.ts';
import type { Raster } from '../../../src/image/raster.ts';

/** Peak signal-to-noise ratio of all colours, in decibels. */
export function psnr(a: Raster, b: Raster): number {
  const other = rasterToPlanes(b);
  const errors = rasterToPlanes(a).map(({ values }, colour) => meanSquare(values, other[colour]!.values));
  return -10 * Math.log10(errors.reduce((sum, error) => sum + error, 0) / errors.length);
}

/** Mean structural similarity of the luminance, 1 for the same image (Wang et al. 2004: Gaussian window of 1.5 pixels). */
export function ssim(a: Raster, b: Raster): number {
  const [x, y] = [a, b].map((raster) => luminance(rasterToPlanes(raster))) as [Plane, Plane];
  const window = gaussianFilter(1.5);
  const blurred = (p: Plane, q: Plane) =>
    filterPlane(
      planeOf(
        p,
        p.values.map((value, i) => value * q.values[i]!),
      ),
      window,
    ).values;
  const [meanX, meanY] = [x, y].map((plane) => filterPlane(plane, window).values) as [Float32Array, Float32Array];
  const [xx, yy, xy] = [blurred(x, x), blurred(y, y), blurred(x, y)];
  const similarity = meanX.map((mx, i) => {
    const my = meanY[i]!;
    const alike = (2 * mx * my + 1e-4) * (2 * (xy[i]! - mx * my) + 9e-4);
    return alike / ((mx * mx + my * my + 1e-4) * (xx[i]! - mx * mx + yy[i]! - my * my + 9e-4));
  });
  return similarity.reduce((sum, value) => sum + value, 0) / similarity.length;
}

/** How far the second image lies from the first, in pixels: the peak of their cross-correlation between pixels. */
export function shiftBetween(a: Raster, b: Raster): { readonly x: number; readonly y: number } {
  const [x, y] = [a, b].map((raster) => luminance(rasterToPlanes(raster))) as [Plane, Plane];
  const along = (dx: number, dy: number) => {
    const [before, at, after] = [-1, 0, 1].map((step) => correlation(x, y, step * dx, step * dy)) as [
      number,
      number,
      number,
    ];
    return (0.5 * (before - after)) / (before - 2 * at + after);
  };
  return { x: along(1, 0), y: along(0, 1) };
}

function correlation(a: Plane, b: Plane, dx: number, dy: number): number {
  const edge = 8;
  const mean = (plane: Plane) => plane.values.reduce((sum, value) => sum + value, 0) / plane.values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let sum = 0;
  for (let y = edge; y < a.height - edge; y++) {
    for (let x = edge; x < a.width - edge; x++) {
      sum += (a.values[y * a.width + x]! - meanA) * (b.values[(y + dy) * a.width + x + dx]! - meanB);
    }
  }
  return sum;
}

function meanSquare(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / a.length;
}
