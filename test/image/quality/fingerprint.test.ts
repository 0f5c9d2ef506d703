import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprint } from '../../../src/image/quality/fingerprint.ts';
import { arbitraryRaster, raster8 } from '../arbitraryRaster.ts';

it('is the same for a copy, another one for other samples or another shape', () => {
  fc.assert(
    fc.property(arbitraryRaster(), (raster) => {
      expect(fingerprint({ ...raster, data: raster.data.slice() } as typeof raster)).toBe(fingerprint(raster));
      const other = { ...raster, data: raster.data.slice() } as typeof raster;
      other.data[0]! ^= 1;
      expect(fingerprint(other)).not.toBe(fingerprint(raster));
    }),
  );
  expect(fingerprint(raster8(2, 8, 1, new Array(16).fill(5)))).not.toBe(
    fingerprint(raster8(8, 2, 1, new Array(16).fill(5))),
  );
});
