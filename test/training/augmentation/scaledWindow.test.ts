import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { scaledWindow } from '../../../src/training/augmentation/scaledWindow.ts';
import { truthAt } from './drawnRectangle.ts';

const size = { width: 320, height: 320 };
const image = { width: 1200, height: 900 };

function windows(count: number, source: { width: number; height: number }, truths: Parameters<typeof scaledWindow>[1]) {
  return Array.from({ length: count }, (_, seed) => scaledWindow(source, truths, size, 0.8, createRandom(seed)));
}

describe('scaledWindow', () => {
  test('is of the scale that it is given', () => {
    for (const { width, height } of windows(500, image, []))
      expect(Math.sqrt((320 / width) * (320 / height))).toBeCloseTo(0.8, 9);
  });

  test('stretches by no more than a tenth', () => {
    for (const { width, height } of windows(500, image, [])) {
      expect(Math.abs(Math.log(width / height))).toBeLessThanOrEqual(0.1 + 1e-9);
    }
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
    const around = windows(1000, image, [truthAt(592, 445, 16, 12)]).filter((window) => {
      const [across, down] = [(600 - window.x) / window.width, (451 - window.y) / window.height];
      return Math.min(across, down) >= 0.1 - 1e-9 && Math.max(across, down) <= 0.9 + 1e-9;
    });
    expect(around.length).toBeGreaterThan(450);
    expect(around.length).toBeLessThan(800);
  });

  test('reaches a fifth beyond the image for a truth box at its border, and no further', () => {
    const corner = windows(400, image, [truthAt(1190, 0, 10, 10)]);
    const beyond = corner.map(({ x, width }) => (x + width - image.width) / width);
    expect(Math.max(...beyond)).toBeCloseTo(0.2, 9);
    expect(Math.max(...corner.map(({ y, height }) => -y / height))).toBeCloseTo(0.2, 9);
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
        const draw = () => scaledWindow({ width, height }, truths, size, 0.5, createRandom(seed));
        const window = draw();
        expect(Object.values(window).every(Number.isFinite)).toBe(true);
        expect(Math.min(window.width, window.height)).toBeGreaterThan(0);
        expect(draw()).toEqual(window);
      }),
    );
  });
});
