import { cropRaster } from '../image/cropRaster.ts';
import type { Raster } from '../image/raster.ts';
import { tiles } from '../image/tiles.ts';
import type { Detection } from './detection.ts';
import type { DetectOptions, Detector } from './detector.ts';
import { fuseTiles, type TileDetections } from './fuseTiles.ts';

/**
 * Looks at an image in overlapping square tiles, so that small things keep their size, and fuses what they show. The image
 * is corrected as a whole, as the model says. Each tile shows as many things as the model allows an image.
 *
 * @param side Of the tiles, in pixels.
 * @returns Detections in pixels of the whole image, by falling score.
 */
export async function detectTiled(
  detector: Pick<Detector, 'correct' | 'detect'>,
  image: Raster,
  side: number,
  options?: DetectOptions,
): Promise<readonly Detection[]> {
  const corrected = detector.correct(image);
  const seen: TileDetections[] = [];
  for (const tile of tiles(image, side)) {
    const found = await detector.detect(cropRaster(corrected, tile), { ...options, isCorrected: true });
    const placed = found.map(({ box, ...rest }) => ({
      ...rest,
      box: { ...box, x: box.x + tile.x, y: box.y + tile.y },
    }));
    seen.push({ tile, detections: placed });
  }
  return fuseTiles(seen, image);
}
