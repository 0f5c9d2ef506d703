import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rasterToTensor } from '../../../src/image/rasterToTensor.ts';
import { cutWindow } from '../../../src/training/augmentation/window.ts';
import { arbitraryRaster, raster8, raster16 } from '../../image/arbitraryRaster.ts';
import { lightOf, rasterWithRectangle, truthAt } from './drawnRectangle.ts';

const truth = truthAt(60, 40, 16, 10, 3);
const raster = rasterWithRectangle(120, 90, truth);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Windows of 0.4 to 2.5 sample pixels for each of the image's, that hold the whole rectangle and may reach beyond. */
const holdingWindow = fc.tuple(share, share, share, share).map(([x, y, w, h]) => {
  const [width, height] = [40 + 200 * w, 35 + 200 * h];
  return { x: 60 - 5 - (width - 16 - 10) * x, y: 40 - 5 - (height - 10 - 10) * y, width, height };
});

describe('cutWindow', () => {
  test('of the whole image is the image, stretched, with its boxes', () => {
    const size = { width: 60, height: 30 };
    const sample = cutWindow(raster, [truth], { x: 0, y: 0, width: 120, height: 90 }, size);
    const expected = new Float32Array(3 * 60 * 30);
    rasterToTensor(raster, 'stretch', { data: expected, offset: 0, ...size });
    expect(sample.planes.every((value, at) => value === expected[at])).toBe(true);
    expect(sample.truths).toHaveLength(1);
    const { box, ...rest } = sample.truths[0]!;
    expect(rest).toEqual({ classIndex: 3, isCrowd: false });
    expect(box.x).toBeCloseTo(30, 9);
    expect(box.y).toBeCloseTo(40 / 3, 9);
    expect(box.width).toBeCloseTo(8, 9);
    expect(box.height).toBeCloseTo(10 / 3, 9);
  });

  test('of whole pixels at their own size copies them', () => {
    const sample = cutWindow(raster, [truth], { x: 50, y: 30, width: 40, height: 30 }, { width: 40, height: 30 });
    expect(sample.truths).toEqual([{ ...truth, box: { x: 10, y: 10, width: 16, height: 10 } }]);
    const white = sample.planes.filter((value) => value === 1);
    expect(white).toHaveLength(3 * 160);
    for (const plane of [0, 1, 2]) expect(sample.planes[(plane * 30 + 10) * 40 + 10]).toBe(1);
    expect(sample.planes[9 * 40 + 10]).toBeCloseTo(0.5, 4);
  });

  test('carries a box along exactly: the light lies where the box says, to a tenth of a pixel', () => {
    fc.assert(
      fc.property(holdingWindow, (window) => {
        const sample = cutWindow(raster, [truth], window, { width: 100, height: 100 });
        const { box, isCrowd } = sample.truths[0]!;
        const light = lightOf(sample);
        expect(isCrowd).toBe(false);
        expect(Math.abs(light.x - (box.x + box.width / 2))).toBeLessThan(0.1);
        expect(Math.abs(light.y - (box.y + box.height / 2))).toBeLessThan(0.1);
        expect(Math.abs(light.area / (box.width * box.height) - 1)).toBeLessThan(0.06);
      }),
    );
  });

  test('shows what was asked for, to a pixel of the sample', () => {
    fc.assert(
      fc.property(holdingWindow, (window) => {
        const { box } = cutWindow(raster, [truth], window, { width: 100, height: 100 }).truths[0]!;
        const [scaleX, scaleY] = [100 / window.width, 100 / window.height];
        expect(Math.abs(box.x - (60 - window.x) * scaleX)).toBeLessThan(1.1);
        expect(Math.abs(box.y - (40 - window.y) * scaleY)).toBeLessThan(1.1);
        expect(Math.abs(box.x + box.width - (76 - window.x) * scaleX)).toBeLessThan(1.1);
        expect(Math.abs(box.y + box.height - (50 - window.y) * scaleY)).toBeLessThan(1.1);
      }),
    );
  });

  test('leaves no gap inside the image', () => {
    const white = raster8(50, 40, 1, new Array(2000).fill(255));
    const inside = fc.tuple(share, share, share, share).map(([x, y, w, h]) => {
      const [width, height] = [1 + 49 * w, 1 + 39 * h];
      return { x: x * (50 - width), y: y * (40 - height), width, height };
    });
    fc.assert(
      fc.property(inside, (window) => {
        const { planes } = cutWindow(white, [], window, { width: 33, height: 21 });
        expect(planes.every((value) => Math.abs(value - 1) < 1e-5)).toBe(true);
      }),
    );
  });

  test('is grey 0.5 beside the image', () => {
    const white = raster8(10, 10, 3, new Array(300).fill(255));
    const { planes } = cutWindow(white, [], { x: -5, y: -10, width: 20, height: 20 }, { width: 20, height: 20 });
    for (let at = 0; at < planes.length; at++) {
      const [x, y] = [at % 20, Math.floor(at / 20) % 20];
      expect(planes[at]).toBeCloseTo(x >= 5 && x < 15 && y >= 10 ? 1 : 0.5, 5);
    }
  });

  test('is all grey where it misses the image, and knows of no box', () => {
    for (const x of [-100, 130]) {
      const sample = cutWindow(raster, [truth], { x, y: 0, width: 50, height: 50 }, { width: 10, height: 10 });
      expect(new Set(sample.planes)).toEqual(new Set([0.5]));
      expect(sample.truths).toEqual([]);
    }
  });

  test('cuts boxes at its border; those of which less than half is left teach nothing', () => {
    const size = { width: 40, height: 40 };
    const boxes = (x: number) => cutWindow(raster, [truth], { x, y: 30, width: 40, height: 40 }, size).truths;
    expect(boxes(68)).toEqual([{ classIndex: 3, isCrowd: false, box: { x: 0, y: 10, width: 8, height: 10 } }]);
    expect(boxes(69)).toEqual([{ classIndex: 3, isCrowd: true, box: { x: 0, y: 10, width: 7, height: 10 } }]);
    expect(boxes(76)).toEqual([]);
    expect(boxes(28)).toEqual([{ classIndex: 3, isCrowd: false, box: { x: 32, y: 10, width: 8, height: 10 } }]);
  });

  test('leaves crowds crowds', () => {
    const crowd = { ...truth, isCrowd: true };
    const sample = cutWindow(raster, [crowd], { x: 50, y: 30, width: 40, height: 40 }, { width: 40, height: 40 });
    expect(sample.truths.map(({ isCrowd }) => isCrowd)).toEqual([true]);
  });

  test('of any raster and window has numbers of 0 to 1 and boxes inside', () => {
    const window = fc.tuple(share, share, share, share).map(([x, y, w, h]) => ({
      x: 30 * x - 15,
      y: 30 * y - 15,
      width: 0.5 + 20 * w,
      height: 0.5 + 20 * h,
    }));
    fc.assert(
      fc.property(arbitraryRaster(), window, (image, part) => {
        const sample = cutWindow(image, [truthAt(0, 0, image.width, image.height)], part, { width: 9, height: 7 });
        expect(sample.planes).toHaveLength(3 * 63);
        expect(sample.planes.every((value) => value >= 0 && value < 1 + 1e-6)).toBe(true);
        for (const { box } of sample.truths) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
          expect(box.x + box.width).toBeLessThanOrEqual(9 + 1e-9);
          expect(box.y + box.height).toBeLessThanOrEqual(7 + 1e-9);
        }
      }),
    );
  });

  test.each([
    { kind: 'grey of 16 bits', image: raster16(2, 1, 1, [65535, 13107]), expected: [1, 0.2, 1, 0.2, 1, 0.2] },
    { kind: 'grey and alpha', image: raster8(2, 1, 2, [255, 0, 51, 9]), expected: [1, 0.2, 1, 0.2, 1, 0.2] },
    {
      kind: 'RGB and alpha',
      image: raster8(2, 1, 4, [255, 51, 0, 1, 0, 102, 204, 2]),
      expected: [1, 0, 0.2, 0.4, 0, 0.8],
    },
  ])('reads $kind', ({ image, expected }) => {
    const { planes } = cutWindow(image, [], { x: 0, y: 0, width: 2, height: 1 }, { width: 2, height: 1 });
    expected.forEach((value, at) => {
      expect(planes[at]).toBeCloseTo(value, 6);
    });
  });
});
