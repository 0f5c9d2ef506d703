import { expect, it } from 'vitest';
import { beforeAfter } from '../../../src/image/correction/beforeAfter.ts';
import { raster8, raster16 } from '../arbitraryRaster.ts';

it('shows both as RGB of 8 bits, white between them', () => {
  const picture = beforeAfter(raster16(1, 2, 1, [0, 65535]), raster8(2, 2, 3, [...new Array(12).keys()]));
  expect(picture).toMatchObject({ width: 11, height: 2, channels: 3, depth: 8 });
  const row = [...picture.data.subarray(33)];
  expect(row.slice(0, 27)).toEqual(new Array(27).fill(255));
  expect(row.slice(27)).toEqual([6, 7, 8, 9, 10, 11]);
  expect([...picture.data.subarray(0, 3)]).toEqual([0, 0, 0]);
});
