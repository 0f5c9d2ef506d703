import { expect, it } from 'vitest';
import type { Raster8 } from '../../../src/image/raster.ts';
import { viewSheet } from '../../../src/video/views/viewSheet.ts';

const picture = (level: number): Raster8 => ({
  width: 20,
  height: 20,
  channels: 3,
  depth: 8,
  data: new Uint8Array(20 * 20 * 3).fill(level),
});
const views = [100, 150, 200].map((level, index) => ({
  id: index + 1,
  colour: [255, 255, 0] as const,
  picture: picture(level),
}));

it('lays pictures in rows, each where it belongs', () => {
  const { width, height, data } = viewSheet(views, 2);
  const at = (x: number, y: number) => data[(y * width + x) * 3];
  expect(width).toBe(8 + 2 * 28);
  expect([at(8, 8), at(27, 27), at(36, 8)]).toEqual([100, 100, 150]);
  const secondRow = height / 2 + 4;
  expect([at(8, secondRow), at(36, secondRow)]).toEqual([200, 24]);
});

it('is no wider than the pictures that there are', () => {
  expect(viewSheet(views.slice(0, 1), 10).width).toBe(36);
});

it('writes the number under each', () => {
  const { width, data } = viewSheet(views.slice(0, 1), 10);
  const isInk = (x: number, y: number) => data[(y * width + x) * 3] === 255 && data[(y * width + x) * 3 + 2] === 0;
  const ink = Array.from({ length: width * 20 }, (_, i) => isInk(i % width, 28 + Math.floor(i / width)));
  expect(ink.filter(Boolean).length).toBeGreaterThan(30);
});
