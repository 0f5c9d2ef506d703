import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGrey } from '../../src/image/toGrey.ts';
import { arbitraryRaster, raster8, raster16 } from './arbitraryRaster.ts';

describe('toGrey', () => {
  it('weighs colours as BT.601 (figures of Pillow, mode L)', () => {
    const raster = raster8(5, 1, 3, [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255, 12, 200, 99]);
    expect(toGrey(raster)).toEqual(raster8(5, 1, 1, [76, 150, 29, 255, 132]));
  });

  it('keeps 16 bits', () => {
    expect(toGrey(raster16(1, 1, 3, [65535, 65535, 65535]))).toEqual(raster16(1, 1, 1, [65535]));
  });

  it('leaves alpha out', () => {
    expect(toGrey(raster8(2, 1, 2, [7, 0, 9, 255]))).toEqual(raster8(2, 1, 1, [7, 9]));
    expect(toGrey(raster8(1, 1, 4, [50, 50, 50, 3]))).toEqual(raster8(1, 1, 1, [50]));
  });

  it('returns a grey raster as it is', () => {
    const raster = raster8(1, 1, 1, [7]);
    expect(toGrey(raster)).toBe(raster);
  });

  it('lies between the smallest and the largest colour sample', () => {
    fc.assert(
      fc.property(arbitraryRaster(), (raster) => {
        const grey = toGrey(raster);
        const colours = raster.channels >= 3 ? 3 : 1;
        grey.data.forEach((sample, i) => {
          const of = [...raster.data.subarray(i * raster.channels, i * raster.channels + colours)];
          expect(sample).toBeGreaterThanOrEqual(Math.min(...of));
          expect(sample).toBeLessThanOrEqual(Math.max(...of));
        });
      }),
    );
  });
});
