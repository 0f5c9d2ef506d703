import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intersectionArea } from '../../../src/geometry/intersectionOverUnion.ts';
import { createRandom } from '../../../src/random.ts';
import { ssdRandomCrop } from '../../../src/training/augmentation/ssdRandomCrop.ts';
import { truthAt } from './drawnRectangle.ts';

const image = { width: 800, height: 500 };
const whole = { x: 0, y: 0, ...image };

function crops(count: number, truths: Parameters<typeof ssdRandomCrop>[1]) {
  return Array.from({ length: count }, (_, seed) => ssdRandomCrop(image, truths, createRandom(seed)));
}

describe('ssdRandomCrop', () => {
  test('one time in seven shows the whole image', () => {
    const shown = crops(2100, []).filter(({ width, height }) => width === image.width && height === image.height);
    expect(Math.abs(shown.length - 300)).toBeLessThan(60);
  });

  test('shows a tenth of the area or more, of proportions between 1/2 and 2, inside the image', () => {
    for (const { x, y, width, height } of crops(1000, [])) {
      const [across, down] = [width / image.width, height / image.height];
      expect(across * down).toBeGreaterThanOrEqual(0.1 - 1e-9);
      expect(across / down).toBeGreaterThanOrEqual(0.5 - 1e-9);
      expect(across / down).toBeLessThanOrEqual(2 + 1e-9);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(image.width + 1e-9);
      expect(y + height).toBeLessThanOrEqual(image.height + 1e-9);
    }
  });

  test('without truth boxes takes the first window that it draws', () => {
    let drawn = 0;
    const random = createRandom(3);
    ssdRandomCrop(image, [], () => {
      drawn++;
      return random();
    });
    expect(drawn).toBeLessThanOrEqual(5);
  });

  test('holds the centre of a truth box, and a quarter of it at the very least', () => {
    const truths = [truthAt(700, 400, 80, 60), truthAt(10, 10, 30, 90)];
    for (const window of crops(1000, truths)) {
      const held = truths.filter(({ box }) => {
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const isCentreInside =
          x > window.x && x < window.x + window.width && y > window.y && y < window.y + window.height;
        return isCentreInside && intersectionArea(box, window) >= 0.25 * box.width * box.height;
      });
      expect(held.length).toBeGreaterThan(0);
    }
  });

  test('asks for the share of a box that it drew', () => {
    const truth = truthAt(300, 150, 200, 200);
    for (let seed = 0; seed < 300; seed++) {
      const random = createRandom(seed);
      let isFirst = true;
      const always90 = () => {
        if (!isFirst) return random();
        isFirst = false;
        return 5.5 / 7;
      };
      const window = ssdRandomCrop(image, [truth], always90);
      expect(intersectionArea(truth.box, window)).toBeGreaterThanOrEqual(0.9 * 200 * 200 - 1e-6);
    }
  });

  test('gives up and shows the whole image where no window can hold a centre', () => {
    for (const window of crops(50, [truthAt(790, 490, 100, 100)])) expect(window).toEqual(whole);
  });

  test('is a part of the image for any boxes, and comes again', () => {
    const number = fc.double({ min: 0.1, max: 600, noNaN: true });
    const truth = fc.tuple(number, number, number, number).map(([x, y, w, h]) => truthAt(x, y, w, h));
    fc.assert(
      fc.property(fc.array(truth, { maxLength: 4 }), fc.nat(), (truths, seed) => {
        const window = ssdRandomCrop(image, truths, createRandom(seed));
        expect(intersectionArea(window, whole)).toBeCloseTo(window.width * window.height, 6);
        expect(ssdRandomCrop(image, truths, createRandom(seed))).toEqual(window);
      }),
    );
  });
});
