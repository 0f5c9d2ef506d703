import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRgb8 } from '../../src/image/toRgb8.ts';
import { arbitraryRaster, raster8, raster16 } from './arbitraryRaster.ts';

describe('toRgb8', () => {
  it('repeats grey', () => {
    expect(toRgb8(raster8(2, 1, 1, [5, 9]))).toEqual(raster8(2, 1, 3, [5, 5, 5, 9, 9, 9]));
  });

  it('leaves alpha out', () => {
    expect(toRgb8(raster8(1, 1, 2, [5, 77]))).toEqual(raster8(1, 1, 3, [5, 5, 5]));
    expect(toRgb8(raster8(1, 1, 4, [1, 2, 3, 77]))).toEqual(raster8(1, 1, 3, [1, 2, 3]));
  });

  it('scales 16 bits by 257, rounded', () => {
    expect(toRgb8(raster16(1, 1, 3, [0, 65535, 128 * 257 + 128]))).toEqual(raster8(1, 1, 3, [0, 255, 128]));
    expect(toRgb8(raster16(1, 1, 1, [128 * 257 + 129])).data[0]).toBe(129);
  });

  it('always copies', () => {
    const raster = raster8(1, 1, 3, [1, 2, 3]);
    toRgb8(raster).data[0] = 99;
    expect(raster.data[0]).toBe(1);
  });

  it('is RGB of 8 bits whatever comes in, and changes nothing the second time', () => {
    fc.assert(
      fc.property(arbitraryRaster(), (raster) => {
        const once = toRgb8(raster);
        expect(once).toMatchObject({ width: raster.width, height: raster.height, channels: 3, depth: 8 });
        expect(toRgb8(once)).toEqual(once);
      }),
    );
  });
});
