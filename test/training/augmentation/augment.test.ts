import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { type AugmentOptions, augment } from '../../../src/training/augmentation/augment.ts';
import type { TruthBox } from '../../../src/training/matching.ts';
import { arbitraryRaster } from '../../image/arbitraryRaster.ts';
import { brightBox, rasterWithRectangle, truthAt } from './drawnRectangle.ts';

const truth = truthAt(260, 265, 40, 30);
const black = rasterWithRectangle(560, 560, truth, 0);
const sets: readonly AugmentOptions[] = [
  { set: 'microscopy', width: 96, height: 96, scale: 0.6 },
  { set: 'microscopy', width: 110, height: 72, scale: 0.6 },
  { set: 'paper', width: 160, height: 120, scale: 1 },
];

describe.each(sets)('augment, $set, $width x $height', (options) => {
  const draw = (seed: number, truths: readonly TruthBox[] = [truth]) =>
    augment(black, truths, options, createRandom(seed));

  test('a box points at the rectangle in the pixels, whatever was done to them', () => {
    let shown = 0;
    for (let seed = 0; seed < 60; seed++) {
      const sample = draw(seed);
      const [least, greatest] = [Math.min(...sample.planes), Math.max(...sample.planes)];
      const bright = greatest - least > 0.3 ? brightBox(sample, (least + greatest) / 2) : undefined;
      const box = sample.truths[0]?.box;
      if (box === undefined || Math.min(box.width, box.height) < 4) continue;
      shown++;
      expect(Math.abs(bright!.x - box.x), `left, seed ${seed}`).toBeLessThan(1.1);
      expect(Math.abs(bright!.y - box.y), `top, seed ${seed}`).toBeLessThan(1.1);
      expect(Math.abs(bright!.x + bright!.width - box.x - box.width), `right, seed ${seed}`).toBeLessThan(1.1);
      expect(Math.abs(bright!.y + bright!.height - box.y - box.height), `bottom, seed ${seed}`).toBeLessThan(1.1);
    }
    expect(shown).toBeGreaterThan(30);
  });

  test('the same generator state gives the same sample, another one another', () => {
    const [sample, again, other] = [draw(5), draw(5), draw(6)];
    expect(again.truths).toEqual(sample.truths);
    expect(again.planes.every((value, at) => value === sample.planes[at])).toBe(true);
    expect(other.planes.every((value, at) => value === sample.planes[at])).toBe(false);
  });

  test('shows images without truth boxes too', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { planes, truths } = draw(seed, []);
      expect(truths).toEqual([]);
      expect(planes.every(Number.isFinite)).toBe(true);
    }
  });

  test('leaves the image and its boxes as they were', () => {
    const [pixels, truths] = [black.data.slice(), structuredClone([truth])];
    for (let seed = 0; seed < 5; seed++) draw(seed);
    expect(black.data.every((value, at) => value === pixels[at])).toBe(true);
    expect([truth]).toEqual(truths);
  });

  test('of any raster is of the size asked for, of 0 to 1, with boxes inside', () => {
    const small = { ...options, width: 24, height: options.height === options.width ? 24 : 16 };
    fc.assert(
      fc.property(arbitraryRaster(), fc.nat(), (raster, seed) => {
        const whole = truthAt(0, 0, raster.width, raster.height);
        const { planes, truths } = augment(raster, [whole], small, createRandom(seed));
        expect(planes).toHaveLength(3 * small.width * small.height);
        expect(planes.every((value) => value >= 0 && value < 1 + 1e-5)).toBe(true);
        for (const { box } of truths) {
          expect(Math.min(box.x, box.y)).toBeGreaterThan(-1e-9);
          expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
          expect(box.x + box.width).toBeLessThan(small.width + 1e-9);
          expect(box.y + box.height).toBeLessThan(small.height + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('the paper keeps upright what is upright', () => {
  const size = { set: 'paper', width: 100, height: 100, scale: 1 } as const;
  const floor = { ...black, data: black.data.map((_, at) => (at >= 280 * 560 ? 65535 : 0)) };
  for (let seed = 0; seed < 20; seed++) {
    const { planes } = augment(floor, [truth], size, createRandom(seed));
    const column = Array.from({ length: 100 }, (_, y) => planes[y * 100 + 50]!);
    expect(column.every((value, y) => y === 0 || value > column[y - 1]! - 1e-6)).toBe(true);
  }
});
