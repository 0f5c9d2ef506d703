import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { scaledWindow } from '../../../src/training/augmentation/scaledWindow.ts';
import { truthAt } from './drawnRectangle.ts';

const size = { width: 320, height: 320 };
const image = { width: 1200, height: 900 };
const factors = [0.65, 1.8] as const;

function windows(count: number, source: { width: number; height: number }, truths: Parameters<typeof scaledWindow>[1]) {
  return Array.from({ length: count }, (_, seed) =>
    scaledWindow(source, truths, size, { scale: 1, factors }, createRandom(seed)),
  );
}

describe('scaledWindow', () => {
  test('varies the scale between its factors, evenly for enlarging and shrinking', () => {
    const scales = windows(2000, image, []).map(({ width, height }) => Math.sqrt((320 / width) * (320 / height)));
    expect(Math.min(...scales)).toBeGreaterThanOrEqual(0.65 - 1e-9);
    expect(Math.max(...scales)).toBeLessThanOrEqual(1.8 + 1e-9);
    const meanLogarithm = scales.reduce((sum, scale) => sum + Math.log(scale), 0) / scales.length;
    expect(Math.abs(meanLogarithm - Math.log(0.65 * 1.8) / 2)).toBeLessThan(0.03);
  });

  test('stretches by no more than a tenth', () => {
    for (const { width, height } of windows(500, image, [])) {
      expect(Math.abs(Math.log(width / height))).toBeLessThanOrEqual(0.1 + 1e-9);
    }
  });

  test('multiplies the scale that it is given', () => {
    const options = (scale: number) => ({ scale, factors });
    const single = scaledWindow(image, [], size, options(1), createRandom(7));
    const double = scaledWindow(image, [], size, options(2), createRandom(7));
    expect(double.width).toBeCloseTo(single.width / 2, 9);
    expect(double.height).toBeCloseTo(single.height / 2, 9);
  });

  test('without truth boxes lies inside an image that is large enough', () => {
    for (const { x, y, width, height } of windows(500, image, [])) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(image.width + 1e-9);
      expect(y + height).toBeLessThanOrEqual(image.height + 1e-9);
    }
  });

  test('holds an image that is smaller', () => {
    for (const { x, y, width, height } of windows(200, { width: 100, height: 80 }, [])) {
      expect(Math.max(x, y)).toBeLessThanOrEqual(0);
      expect(x + width).toBeGreaterThanOrEqual(100);
      expect(y + height).toBeGreaterThanOrEqual(80);
    }
  });

  test('is laid around a truth box at least half of the time, well away from its own border', () => {
    const truth = truthAt(1180, 5, 16, 12);
    const [x, y] = [1188, 11];
    const around = windows(1000, image, [truth]).filter((window) => {
      const [across, down] = [(x - window.x) / window.width, (y - window.y) / window.height];
      return Math.min(across, down) >= 0.1 - 1e-9 && Math.max(across, down) <= 0.9 + 1e-9;
    });
    expect(around.length).toBeGreaterThan(450);
    expect(around.length).toBeLessThan(650);
  });

  test('chooses among all truth boxes', () => {
    const truths = [truthAt(0, 0, 10, 10), truthAt(1190, 0, 10, 10), truthAt(0, 890, 10, 10)];
    const holding = truths.map(
      ({ box }) =>
        windows(600, image, truths).filter(
          ({ x, y, width, height }) =>
            x < box.x + 5 && x + width > box.x + 5 && y < box.y + 5 && y + height > box.y + 5,
        ).length,
    );
    for (const count of holding) expect(count).toBeGreaterThan(60);
  });

  test('is a window of finite numbers and a positive size for every image, and comes again', () => {
    const side = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(side, side, fc.nat(), fc.boolean(), (width, height, seed, isEmpty) => {
        const truths = isEmpty ? [] : [truthAt(0, 0, width / 2, height / 2)];
        const draw = () => scaledWindow({ width, height }, truths, size, { scale: 0.5, factors }, createRandom(seed));
        const window = draw();
        expect(Object.values(window).every(Number.isFinite)).toBe(true);
        expect(Math.min(window.width, window.height)).toBeGreaterThan(0);
        expect(draw()).toEqual(window);
      }),
    );
  });
});
