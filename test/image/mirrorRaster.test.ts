import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mirrorRaster } from '../../src/image/mirrorRaster.ts';
import { raster8 } from './arbitraryRaster.ts';

const pixels = fc.record({ width: fc.integer({ min: 1, max: 7 }), height: fc.integer({ min: 1, max: 5 }) });

test('pixels come in the opposite order, channels in their own', () => {
  const image = raster8(3, 2, 2, [1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16]);
  expect([...mirrorRaster(image, 'columns').data]).toEqual([5, 6, 3, 4, 1, 2, 15, 16, 13, 14, 11, 12]);
  expect([...mirrorRaster(image, 'rows').data]).toEqual([11, 12, 13, 14, 15, 16, 1, 2, 3, 4, 5, 6]);
});

test.each(['columns', 'rows'] as const)('twice by %s is the image again; 16 bits stay 16 bits', (order) => {
  fc.assert(
    fc.property(pixels, ({ width, height }) => {
      const data = Uint16Array.from({ length: width * height * 3 }, (_, index) => 300 + index);
      const image = { width, height, channels: 3, depth: 16, data } as const;
      expect(mirrorRaster(mirrorRaster(image, order), order)).toEqual(image);
    }),
  );
});
