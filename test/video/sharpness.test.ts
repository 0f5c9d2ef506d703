import { expect, it } from 'vitest';
import type { Raster8 } from '../../src/image/raster.ts';
import { sharpness } from '../../src/video/sharpness.ts';

function grey(width: number, height: number, at: (x: number, y: number) => number): Raster8 {
  const data = Uint8Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width)));
  return { width, height, channels: 1, depth: 8, data };
}

const whole = { x: 0, y: 0, width: 20, height: 20 };

it('is 0 on a plane and on a slope, and greater for a hard edge than for a soft one', () => {
  expect(
    sharpness(
      grey(20, 20, () => 77),
      whole,
    ),
  ).toBe(0);
  expect(
    sharpness(
      grey(20, 20, (x, y) => 3 * x + 5 * y),
      whole,
    ),
  ).toBe(0);
  const hard = sharpness(
    grey(20, 20, (x) => (x < 10 ? 0 : 200)),
    whole,
  );
  const soft = sharpness(
    grey(20, 20, (x) => Math.min(200, Math.max(0, 20 * (x - 5)))),
    whole,
  );
  expect(hard).toBeGreaterThan(soft);
  expect(soft).toBeGreaterThan(0);
});

it('one white pixel on 3 x 3 seen ones: Laplacians -4 once, 1 four times, 0 four times: variance 20/9', () => {
  const dot = grey(5, 5, (x, y) => (x === 2 && y === 2 ? 255 : 0));
  expect(sharpness(dot, { x: 1, y: 1, width: 3, height: 3 })).toBeCloseTo(20 / 9, 12);
});

it('sees only the box, leaves out what lies outside, and takes colour and 16 bits alike', () => {
  const edge = grey(20, 20, (x) => (x < 10 ? 0 : 200));
  expect(sharpness(edge, { x: 12, y: 2, width: 6, height: 6 })).toBe(0);
  expect(sharpness(edge, { x: -50, y: -50, width: 200, height: 200 })).toBe(sharpness(edge, whole));
  expect(sharpness(edge, { x: 30, y: 30, width: 5, height: 5 })).toBe(0);
  const colour = {
    ...edge,
    channels: 3 as const,
    data: Uint8Array.from({ length: 1200 }, (_, i) => edge.data[Math.floor(i / 3)]!),
  };
  const deep = { ...edge, depth: 16 as const, data: Uint16Array.from(edge.data, (value) => value * 257) };
  expect(sharpness(colour, whole)).toBeCloseTo(sharpness(edge, whole), 12);
  expect(sharpness(deep, whole)).toBeCloseTo(sharpness(edge, whole), 12);
});
