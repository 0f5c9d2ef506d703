import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tiles } from '../../src/image/tiles.ts';

const side = fc.integer({ min: 1, max: 3000 });
const tileSize = fc.integer({ min: 32, max: 1000 });

describe('tiles', () => {
  it('gives the whole of an image that is no larger than a tile', () => {
    expect(tiles({ width: 640, height: 480 }, 640)).toEqual([{ x: 0, y: 0, width: 640, height: 480 }]);
  });

  it('spreads tiles evenly, row by row', () => {
    expect(tiles({ width: 1680, height: 1050 }, 640)).toEqual(
      [0, 410].flatMap((y) => [0, 347, 693, 1040].map((x) => ({ x, y, width: 640, height: 640 }))),
    );
  });

  it('takes no more tiles than a fifth of overlap asks for', () => {
    expect(tiles({ width: 1152, height: 10 }, 640).map(({ x }) => x)).toEqual([0, 512]);
    expect(tiles({ width: 1153, height: 10 }, 640)).toHaveLength(3);
  });

  it('stays inside the image and covers it, neighbours sharing a fifth', () => {
    fc.assert(
      fc.property(side, side, tileSize, (width, height, size) => {
        const all = tiles({ width, height }, size);
        const isInside = all.every(
          (tile) =>
            tile.width === Math.min(size, width) &&
            tile.height === Math.min(size, height) &&
            tile.x >= 0 &&
            tile.y >= 0 &&
            tile.x + tile.width <= width &&
            tile.y + tile.height <= height,
        );
        expect(isInside).toBe(true);
        for (const [along, length] of [
          ['x', width],
          ['y', height],
        ] as const) {
          const starts = [...new Set(all.map((tile) => tile[along]))];
          expect(starts[0]).toBe(0);
          expect(starts.at(-1)! + Math.min(size, length)).toBe(length);
          const steps = starts.slice(1).map((start, index) => start - starts[index]!);
          expect(steps.every((step) => step > 0 && size - step >= Math.floor(size * 0.2))).toBe(true);
        }
      }),
    );
  });
});
