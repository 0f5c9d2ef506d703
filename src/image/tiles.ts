import type { Box } from '../geometry/box.ts';

/** The part of a tile's side that it shares at least with its neighbour. */
const overlap = 0.2;

/**
 * Covers an image with tiles of one size, row by row, spread evenly: neighbours share at least a fifth of their side.
 *
 * @param image Pixels.
 * @param size Side of the square tiles, in pixels; a tile is cut to the image where that is smaller.
 * @returns Rectangles of whole pixels inside the image.
 */
export function tiles(image: { readonly width: number; readonly height: number }, size: number): Box[] {
  const width = Math.min(size, image.width);
  const height = Math.min(size, image.height);
  const columns = starts(image.width, size);
  return starts(image.height, size).flatMap((y) => columns.map((x) => ({ x, y, width, height })));
}

function starts(length: number, size: number): number[] {
  if (length <= size) return [0];
  const shared = Math.ceil(size * overlap);
  const count = Math.ceil((length - shared) / Math.max(1, size - shared));
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - size)) / (count - 1)));
}
