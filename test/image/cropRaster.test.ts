import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropRaster } from '../../src/image/cropRaster.ts';
import { arbitraryRaster, raster8, raster16 } from './arbitraryRaster.ts';

describe('cropRaster', () => {
  it('cuts out whole pixels', () => {
    const raster = raster8(3, 2, 2, [1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16]);
    const crop = cropRaster(raster, { x: 1, y: 0, width: 2, height: 2 });
    expect(crop).toEqual(raster8(2, 2, 2, [3, 4, 5, 6, 13, 14, 15, 16]));
  });

  it('keeps 16 bits', () => {
    const crop = cropRaster(raster16(2, 1, 1, [300, 60000]), { x: 1, y: 0, width: 1, height: 1 });
    expect(crop).toEqual(raster16(1, 1, 1, [60000]));
  });

  it('copies: the original does not change with it', () => {
    const raster = raster8(1, 1, 1, [7]);
    cropRaster(raster, { x: 0, y: 0, width: 1, height: 1 }).data[0] = 9;
    expect(raster.data[0]).toBe(7);
  });

  it('has at each pixel what the original has there', () => {
    fc.assert(
      fc.property(arbitraryRaster(), fc.nat(), fc.nat(), fc.nat(), fc.nat(), (raster, a, b, c, d) => {
        const x = a % raster.width;
        const y = b % raster.height;
        const width = 1 + (c % (raster.width - x));
        const height = 1 + (d % (raster.height - y));
        const crop = cropRaster(raster, { x, y, width, height });
        for (let row = 0; row < height; row++) {
          for (let i = 0; i < width * raster.channels; i++) {
            const from = ((y + row) * raster.width + x) * raster.channels + i;
            expect(crop.data[row * width * raster.channels + i]).toBe(raster.data[from]);
          }
        }
      }),
    );
  });

  it.each([
    ['beyond the right', { x: 2, y: 0, width: 2, height: 1 }],
    ['beyond the bottom', { x: 0, y: 1, width: 1, height: 2 }],
    ['before the left', { x: -1, y: 0, width: 1, height: 1 }],
    ['empty', { x: 0, y: 0, width: 0, height: 1 }],
    ['broken', { x: 0.5, y: 0, width: 1, height: 1 }],
    ['not a number', { x: Number.NaN, y: 0, width: 1, height: 1 }],
  ])('refuses a rectangle that is %s', (_, rectangle) => {
    const raster = raster8(3, 2, 1, [1, 2, 3, 4, 5, 6]);
    expect(() => cropRaster(raster, rectangle)).toThrow(/Cannot cut .* out of 3 x 2 pixels/);
  });
});
