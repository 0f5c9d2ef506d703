import type { Correction } from '../../image/correction/correction.ts';
import { correctRaster } from '../../image/correction/correctRaster.ts';
import type { Raster } from '../../image/raster.ts';
import { readImage } from './readImage.ts';

/**
 * Reads images, corrects them and keeps them decoded, the first ones that fit: training asks for the same ones each epoch.
 *
 * @param correction Steps that each image goes through.
 */
export function cachedImages(correction: Correction = [], maximumBytes = 2 ** 31): (path: string) => Promise<Raster> {
  const kept = new Map<string, Raster>();
  let bytes = 0;
  return async (path) => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const raster = correctRaster(await readImage(path), correction);
    if (bytes + raster.data.byteLength <= maximumBytes) {
      bytes += raster.data.byteLength;
      kept.set(path, raster);
    }
    return raster;
  };
}
