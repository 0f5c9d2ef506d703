import { describe, expect, it } from 'vitest';
import { fillRectangle } from '../../src/image/fillRectangle.ts';
import { raster8 } from './arbitraryRaster.ts';

const black = (width: number, height: number) => raster8(width, height, 3, Array(width * height * 3).fill(0));
const painted = (raster: ReturnType<typeof black>) =>
  Array.from({ length: raster.width * raster.height }, (_, i) => (raster.data[i * 3] === 0 ? '.' : '#')).join('');

describe('fillRectangle', () => {
  it('fills up to, not with, the far corner', () => {
    const raster = black(4, 3);
    fillRectangle(raster, 1, 1, 3, 2, [9, 8, 7]);
    expect(painted(raster)).toBe('.....##.....');
    expect([...raster.data.subarray(15, 18)]).toEqual([9, 8, 7]);
  });

  it('is cut at every border', () => {
    const raster = black(2, 2);
    fillRectangle(raster, -5, -5, 50, 50, [1, 1, 1]);
    expect(painted(raster)).toBe('####');
  });

  it.each([
    ['outside on the left', -4, 0, -1, 2],
    ['outside on the right', 5, 0, 9, 2],
    ['outside above', 0, -3, 2, 0],
    ['outside below', 0, 2, 2, 6],
    ['turned round', 2, 2, 0, 0],
  ])('draws nothing %s', (_, left, top, right, bottom) => {
    const raster = black(2, 2);
    fillRectangle(raster, left, top, right, bottom, [1, 1, 1]);
    expect(painted(raster)).toBe('....');
  });
});
