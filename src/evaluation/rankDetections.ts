import { type Cells, rowsOfCell } from './groupIntoCells.ts';
import type { ImageDetection } from './imageDetection.ts';

/** The best detections of every image of one category. */
export interface RankedDetections {
  /** `[kept]`, rows of the detections: by image, within it by falling score. */
  readonly rows: Int32Array;
  /** `[images + 1]`: those of an image are `rows[starts[image]]` to `rows[starts[image + 1] - 1]`. */
  readonly starts: Int32Array;
  /** `[kept]`, places in `rows` by falling score over all images. */
  readonly order: Int32Array;
}

/** Equal scores keep the order of the images, then that of the rows. */
export function rankDetections(
  detections: readonly ImageDetection[],
  cells: Cells,
  firstCell: number,
  imageCount: number,
  maximum: number,
): RankedDetections {
  const starts = new Int32Array(imageCount + 1);
  const rows = new Int32Array(cells.starts[firstCell + imageCount]! - cells.starts[firstCell]!);
  let kept = 0;
  for (let image = 0; image < imageCount; image++) {
    const best = rowsOfCell(cells, firstCell + image)
      .slice()
      .sort((a, b) => detections[b]!.score - detections[a]!.score || a - b)
      .subarray(0, maximum);
    rows.set(best, kept);
    kept += best.length;
    starts[image + 1] = kept;
  }
  const scores = Float64Array.from(rows.subarray(0, kept), (row) => detections[row]!.score);
  const order = Int32Array.from(scores, (_, place) => place).sort((a, b) => scores[b]! - scores[a]! || a - b);
  return { rows: rows.subarray(0, kept), starts, order };
}
