import type { CentredBox } from '../boxCoding.ts';
import type { DefaultBoxIndex } from './indexDefaultBoxes.ts';

/**
 * Finds every default box that shares an area with a box.
 *
 * @param found takes their numbers, in no order; as long as there are default boxes
 * @returns how many were found
 */
export function overlappingDefaultBoxes({ grids }: DefaultBoxIndex, box: CentredBox, found: Int32Array): number {
  let count = 0;
  for (const grid of grids) {
    const reachY = (grid.height + box.height) / 2;
    const reachX = (grid.width + box.width) / 2;
    const rows = grid.rowY.length;
    for (let row = firstAbove(grid.rowY, box.centreY - reachY, 0, rows); row < rows; row++) {
      if (grid.rowY[row] >= box.centreY + reachY) break;
      const end = grid.rowStart[row + 1];
      for (let k = firstAbove(grid.centreX, box.centreX - reachX, grid.rowStart[row], end); k < end; k++) {
        if (grid.centreX[k] >= box.centreX + reachX) break;
        found[count++] = grid.box[k];
      }
    }
  }
  return count;
}

/** The first place from `from` to `to` in ascending values that is greater than `limit`, or `to`. */
function firstAbove(values: Float32Array, limit: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
