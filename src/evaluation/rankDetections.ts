import type { Cells } from './groupIntoCells.ts';
import type { ImageDetection } from './imageDetection.ts';
import { orderByFallingScore } from './orderByFallingScore.ts';

/** The best detections of every image of one category. */
export interface RankedDetections {
  /** `[kept]`, rows of the detections: by image, within it by falling score. */
  readonly rows: Int32Array;
  /** `[images + 1]`: those of an image are `rows[starts[image]]` to `rows[starts[image + 1] - 1]`. */
  readonly starts: Int32Array;
  /** `[kept]`, places in `rows` by falling score over all images. */
  readonly order: Int32Array;
  /** The same detections, `[kept]`, by falling score over all images. */
  readonly scores: Float64Array;
  readonly images: Int32Array;
  /** 0 for the best detection of its image. */
  readonly ranks: Int32Array;
}

/** Equal scores keep the order of the images, then that of the rows. */
export function rankDetections(
  detections: readonly ImageDetection[],
  cells: Cells,
  firstCell: number,
  imageCount: number,
  maximum: number,
): RankedDetections {
  const cellStarts = cells.starts.subarray(firstCell, firstCell + imageCount + 1);
  const first = cellStarts[0]!;
  const all = cells.rows.subarray(first, cellStarts[imageCount]);
  const starts = new Int32Array(imageCount + 1);
  const imageOf = new Int32Array(all.length);
  for (let image = 0; image < imageCount; image++) {
    const count = cellStarts[image + 1]! - cellStarts[image]!;
    starts[image + 1] = starts[image]! + Math.min(count, maximum);
    imageOf.fill(image, cellStarts[image]! - first, cellStarts[image + 1]! - first);
  }
  const rows = new Int32Array(starts[imageCount]!);
  const order = new Int32Array(rows.length);
  const scores = new Float64Array(rows.length);
  const images = new Int32Array(rows.length);
  const ranks = new Int32Array(rows.length);
  const next = starts.slice(0, imageCount);
  const allScores = new Float64Array(all.length);
  for (let each = 0; each < all.length; each++) allScores[each] = detections[all[each]!]!.score;
  let kept = 0;
  for (const each of orderByFallingScore(allScores)) {
    const image = imageOf[each]!;
    const place = next[image]!;
    if (place === starts[image + 1]) continue;
    next[image] = place + 1;
    rows[place] = all[each]!;
    order[kept] = place;
    scores[kept] = allScores[each]!;
    images[kept] = image;
    ranks[kept++] = place - starts[image]!;
  }
  return { rows, starts, order, scores, images, ranks };
}
