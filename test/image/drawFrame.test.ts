import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFrame } from '../../src/image/drawFrame.ts';
import { raster8 } from './arbitraryRaster.ts';

const size = 24;
const symbols: Readonly<Record<number, string>> = { 0: '.', 1: 'o', 2: '#' };

function framed(x: number, y: number, width: number, height: number, lineWidth: number): string[] {
  const raster = raster8(size, size, 3, Array(size * size * 3).fill(0));
  drawFrame(raster, { x, y, width, height }, lineWidth, [2, 2, 2], [1, 1, 1]);
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => symbols[raster.data[(row * size + column) * 3]!]!).join(''),
  );
}

describe('drawFrame', () => {
  it('draws a line between two dark ones, around the pixels', () => {
    const rows = framed(5, 5, 2, 1, 2).slice(0, 11);
    expect(rows.map((row) => row.slice(0, 12))).toEqual([
      '............',
      '.oooooooooo.',
      '.o########o.',
      '.o########o.',
      '.o##oooo##o.',
      '.o##o..o##o.',
      '.o##oooo##o.',
      '.o########o.',
      '.o########o.',
      '.oooooooooo.',
      '............',
    ]);
  });

  it('leaves the pixels within as they are, wherever the frame lies', () => {
    const place = fc.integer({ min: -10, max: 30 });
    const side = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(place, place, side, side, fc.integer({ min: 1, max: 4 }), (x, y, width, height, lineWidth) => {
        const rows = framed(x, y, width, height, lineWidth);
        const inside = rows.slice(Math.max(y, 0), Math.max(y + height, 0)).map((row) => {
          return row.slice(Math.max(x, 0), Math.max(x + width, 0));
        });
        expect(inside.join('')).toMatch(/^\.*$/);
      }),
    );
  });
});
