import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { zoomOut } from '../../../src/training/augmentation/zoomOut.ts';

test('zoomOut holds the window, in sides of up to twice its own, anywhere', () => {
  const windows = Array.from({ length: 400 }, (_, seed) =>
    zoomOut({ x: 10, y: 20, width: 100, height: 50 }, createRandom(seed)),
  );
  for (const { x, y, width, height } of windows) {
    expect(x).toBeLessThanOrEqual(10);
    expect(y).toBeLessThanOrEqual(20);
    expect(x + width).toBeGreaterThanOrEqual(110 - 1e-9);
    expect(y + height).toBeGreaterThanOrEqual(70 - 1e-9);
    expect(width).toBeLessThanOrEqual(200);
    expect(height).toBeLessThanOrEqual(100);
  }
  expect(Math.max(...windows.map(({ width }) => width))).toBeGreaterThan(195);
  expect(Math.min(...windows.map(({ x }) => x))).toBeLessThan(-70);
  expect(Math.max(...windows.map(({ x, width }) => x + width))).toBeGreaterThan(190);
});

test('zoomOut comes again from the same generator state', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = () => zoomOut({ x: 0, y: 0, width: 3, height: 4 }, createRandom(seed));
      expect(draw()).toEqual(draw());
    }),
    { numRuns: 20 },
  );
});
