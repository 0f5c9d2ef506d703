import { expect, test } from 'vitest';
import { indexDefaultBoxes } from '../../../src/network/defaultBoxes/indexDefaultBoxes.ts';
import { pixelDefaultBoxes } from '../../../src/network/defaultBoxes/pixelDefaultBoxes.ts';
import { ssd300DefaultBoxes } from '../../../src/network/defaultBoxes/ssd300DefaultBoxes.ts';

test('every box is in one grid, in rows from the top', () => {
  const boxes = ssd300DefaultBoxes();
  const { grids } = indexDefaultBoxes(boxes);
  const seen = new Uint8Array(boxes.count);
  for (const grid of grids) {
    expect(grid.rowStart.length).toBe(grid.rowY.length + 1);
    expect(grid.rowStart.at(-1)).toBe(grid.box.length);
    for (let row = 0; row < grid.rowY.length; row++) {
      if (row > 0) expect(grid.rowY[row]).toBeGreaterThan(grid.rowY[row - 1]);
      for (let k = grid.rowStart[row]; k < grid.rowStart[row + 1]; k++) {
        const values = Array.from(boxes.values.subarray(grid.box[k] * 4, grid.box[k] * 4 + 4));
        expect(values).toEqual([grid.rowY[row], grid.centreX[k], grid.height, grid.width]);
        if (k > grid.rowStart[row]) expect(grid.centreX[k]).toBeGreaterThanOrEqual(grid.centreX[k - 1]);
        seen[grid.box[k]]++;
      }
    }
  }
  expect(seen.every((times) => times === 1)).toBe(true);
  expect(grids.length).toBe(4 + 6 + 6 + 6 + 4 + 4);
});

test('two maps with boxes of one size share a grid', () => {
  const sizes = [{ width: 20, height: 20 }];
  const boxes = pixelDefaultBoxes({
    inputHeight: 64,
    inputWidth: 64,
    levels: [
      { stride: 16, sizes },
      { stride: 32, sizes },
    ],
  });
  const { grids } = indexDefaultBoxes(boxes);
  expect(grids.length).toBe(1);
  expect(Array.from(grids[0].rowY, (y) => y * 64)).toEqual([8, 16, 24, 40, 48, 56]);
});

test('no boxes, no grids', () => {
  expect(indexDefaultBoxes({ count: 0, values: new Float32Array() }).grids).toEqual([]);
});
