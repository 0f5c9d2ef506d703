import type { Box } from '../geometry/box.ts';
import { suppress } from '../geometry/suppress.ts';
import { cropRaster } from '../image/cropRaster.ts';
import type { Raster } from '../image/raster.ts';
import { tiles } from '../image/tiles.ts';
import type { Detection } from './detection.ts';
import type { DetectOptions, Detector } from './detector.ts';

/** A box that ends so near a tile's border, in pixels, may go on beyond it. */
const borderWidth = 2;

/**
 * Looks at an image in overlapping square tiles, so that small things keep their size. What a tile's inner border cuts is
 * left to the neighbour that holds it whole; the rest is suppressed over the whole image as the model says.
 *
 * @param side Of the tiles, in pixels.
 * @returns Detections in pixels of the whole image, by falling score.
 */
export async function detectTiled(
  detector: Pick<Detector, 'model' | 'detect'>,
  image: Raster,
  side: number,
  options?: DetectOptions,
): Promise<readonly Detection[]> {
  const places = tiles(image, side);
  const found: Detection[] = [];
  for (const tile of places) {
    for (const detection of await detector.detect(cropRaster(image, tile), options)) {
      const box = { ...detection.box, x: detection.box.x + tile.x, y: detection.box.y + tile.y };
      const isWhole = isWholeIn(tile, box, image);
      if (isWhole || !places.some((other) => isWholeIn(other, box, image))) found.push({ ...detection, box });
    }
  }
  return suppressDetections(found, detector);
}

/** Whether a box lies in a tile, clear of those of its borders that are not the image's. */
function isWholeIn(tile: Box, box: Box, image: Pick<Raster, 'width' | 'height'>): boolean {
  const isClear = (from: number, to: number, tileFrom: number, tileTo: number, end: number) =>
    (tileFrom === 0 || from >= tileFrom + borderWidth) && (tileTo === end || to <= tileTo - borderWidth);
  return (
    isClear(box.x, box.x + box.width, tile.x, tile.x + tile.width, image.width) &&
    isClear(box.y, box.y + box.height, tile.y, tile.y + tile.height, image.height)
  );
}

function suppressDetections(found: readonly Detection[], { model }: Pick<Detector, 'model'>): Detection[] {
  const corners = Float32Array.from(found.flatMap(({ box: { x, y, width, height } }) => [x, y, x + width, y + height]));
  const scores = Float32Array.from(found, ({ score }) => score);
  const categories = Int32Array.from(found, ({ categoryId }) => categoryId);
  return Array.from(suppress(corners, scores, categories, model.metadata.suppression), (index) => found[index]!);
}
