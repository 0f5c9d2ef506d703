import fc from 'fast-check';
import type { Raster, Raster8, Raster16 } from '../../src/image/raster.ts';

const channelCounts = [1, 2, 3, 4] as const;

/** Rasters of every kind, up to 12 x 12 pixels. */
export function arbitraryRaster(): fc.Arbitrary<Raster> {
  const side = fc.integer({ min: 1, max: 12 });
  return fc
    .tuple(side, side, fc.constantFrom(...channelCounts), fc.constantFrom(8 as const, 16 as const))
    .chain(([width, height, channels, depth]): fc.Arbitrary<Raster> => {
      const length = width * height * channels;
      const bounds = { minLength: length, maxLength: length };
      return depth === 8
        ? fc.uint8Array(bounds).map((data) => ({ width, height, channels, depth, data }))
        : fc.uint16Array(bounds).map((data) => ({ width, height, channels, depth, data }));
    });
}

/** A raster of 8 bits from its samples. */
export function raster8(width: number, height: number, channels: 1 | 2 | 3 | 4, samples: readonly number[]): Raster8 {
  return { width, height, channels, depth: 8, data: Uint8Array.from(samples) };
}

/** A raster of 16 bits from its samples. */
export function raster16(width: number, height: number, channels: 1 | 2 | 3 | 4, samples: readonly number[]): Raster16 {
  return { width, height, channels, depth: 16, data: Uint16Array.from(samples) };
}
