import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Raster8 } from '../../../src/image/raster.ts';
import { cutView } from '../../../src/video/views/cutView.ts';

/** Red is x, green is y. */
const image: Raster8 = {
  width: 120,
  height: 80,
  channels: 3,
  depth: 8,
  data: Uint8Array.from({ length: 120 * 80 * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    return [pixel % 120, Math.floor(pixel / 120), 0][i % 3]!;
  }),
};

it('shows the box in the middle, with as much again on each side', () => {
  const { width, height, data } = cutView(image, { x: 50, y: 30, width: 10, height: 10 });
  expect([width, height]).toEqual([30, 30]);
  expect([...data.subarray(0, 2)]).toEqual([40, 20]);
  expect([...data.subarray(-3, -1)]).toEqual([69, 49]);
});

it('is square and inside the image wherever the box lies', () => {
  const number = (max: number) => fc.double({ min: -20, max, noNaN: true });
  fc.assert(
    fc.property(number(140), number(100), fc.double({ min: 0, max: 200, noNaN: true }), (x, y, side) => {
      const view = cutView(image, { x, y, width: side, height: side / 2 });
      expect(view.width).toBe(Math.max(1, Math.min(80, Math.round(3 * Math.max(side, 1)))));
      expect(view.data).toHaveLength(view.width * view.width * 3);
      for (let i = 0; i < view.data.length; i += 3) {
        expect(view.data[i]).toBeLessThan(120);
        expect(view.data[i + 1]).toBeLessThan(80);
      }
    }),
  );
});
