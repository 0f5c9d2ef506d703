import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resizeRaster } from '../../src/image/resizeRaster.ts';
import { arbitraryRaster, raster8, raster16 } from './arbitraryRaster.ts';

interface Resized {
  readonly width: number;
  readonly height: number;
  readonly rounded: readonly number[];
}

const fixture = new URL('../fixtures/images/resize.json', import.meta.url);
const oracle = JSON.parse(readFileSync(fixture, 'utf8'));
const field = raster8(oracle.width, oracle.height, 3, oracle.data);

describe('resizeRaster', () => {
  it.each<Resized>(oracle.resized)(
    'is within one level of Pillow at $width x $height',
    ({ width, height, rounded }) => {
      const { data } = resizeRaster(field, width, height);
      expect(data).toHaveLength(rounded.length);
      // Pillow rounds after each of its two passes, this once.
      for (const [i, sample] of data.entries()) expect(Math.abs(sample - rounded[i]!)).toBeLessThanOrEqual(1);
    },
  );

  it('rounds to the nearest level', () => {
    expect([...resizeRaster(raster8(2, 1, 1, [10, 13]), 1, 1).data]).toEqual([12]);
    expect([...resizeRaster(raster16(2, 1, 1, [65535, 65535]), 3, 2).data]).toEqual(Array(6).fill(65535));
  });

  it('keeps channels and depth', () => {
    fc.assert(
      fc.property(arbitraryRaster(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (raster, w, h) => {
        const { width, height, channels, depth, data } = resizeRaster(raster, w, h);
        expect({ width, height, channels, depth }).toEqual({ ...raster, width: w, height: h, data: undefined });
        expect(data).toHaveLength(w * h * channels);
        expect(data.constructor).toBe(raster.data.constructor);
      }),
    );
  });

  it('copies at the same size', () => {
    fc.assert(
      fc.property(arbitraryRaster(), (raster) => {
        const copy = resizeRaster(raster, raster.width, raster.height);
        expect(copy).toEqual(raster);
        expect(copy.data.buffer).not.toBe(raster.data.buffer);
      }),
    );
  });

  it('keeps an even field even', () => {
    const even = raster8(7, 5, 2, Array(70).fill(201));
    expect(new Set(resizeRaster(even, 3, 11).data)).toEqual(new Set([201]));
  });

  it('takes out what is finer than its pixels instead of aliasing it', () => {
    const checkers = Array.from({ length: 64 * 64 }, (_, i) => (((i % 64) + Math.floor(i / 64)) % 2) * 255);
    const { data } = resizeRaster(raster8(64, 64, 1, checkers), 16, 16);
    expect(Math.min(...data)).toBeGreaterThan(115);
    expect(Math.max(...data)).toBeLessThan(140);
  });

  it.each([
    [0, 5],
    [5, -1],
    [2.5, 5],
    [Number.NaN, 5],
    [5, Number.POSITIVE_INFINITY],
  ])('refuses %d x %d', (width, height) => {
    expect(() => resizeRaster(field, width, height)).toThrow(/Cannot resize/);
  });
});
