import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Raster } from '../../../src/image/raster.ts';
import { createRandom } from '../../../src/random.ts';
import { type AugmentOptions, augment } from '../../../src/training/augmentation/augment.ts';
import type { SourceImage } from '../../../src/training/augmentation/sample.ts';
import { arbitraryRaster, raster8 } from '../../image/arbitraryRaster.ts';
import { centreOfDifference, meanAround, meanWithin, rasterWithRectangle, truthAt } from './drawnRectangle.ts';

const truth = truthAt(260, 265, 40, 30);
const black = rasterWithRectangle(560, 560, truth, 0);
const blackImage = { raster: black, truths: [truth], scale: 0.6 };
/** Of other images nothing is to be seen. */
const empty: SourceImage = { raster: raster8(600, 600, 1, new Array(600 * 600).fill(0)), truths: [], scale: 0.6 };
const sets: readonly AugmentOptions[] = [
  { set: 'microscopy', width: 96, height: 96, another: async () => empty },
  { set: 'microscopy', width: 110, height: 72, another: async () => empty },
  { set: 'paper', width: 160, height: 120, another: async () => empty },
];

describe.each(sets)('augment, $set, $width x $height', (options) => {
  const draw = (seed: number, image: SourceImage = blackImage) => augment(image, options, createRandom(seed));

  test('a box points at the rectangle in the pixels, whatever was done to them', async () => {
    let shown = 0;
    for (let seed = 0; seed < 60; seed++) {
      const sample = await draw(seed);
      const box = sample.truths[0]?.box;
      if (box === undefined || Math.min(box.width, box.height) < 6) continue;
      const inside = meanWithin(sample, box);
      const around = meanAround(sample, box);
      if (Math.abs(inside - around) < 0.08) continue;
      shown++;
      const light = centreOfDifference(sample, box, around);
      expect(Math.abs(light.x - (box.x + box.width / 2)), `across, seed ${seed}`).toBeLessThan(1.2);
      expect(Math.abs(light.y - (box.y + box.height / 2)), `down, seed ${seed}`).toBeLessThan(1.2);
    }
    expect(shown).toBeGreaterThan(25);
  });

  test('the same generator state gives the same sample, another one another', async () => {
    const [sample, again, other] = [await draw(5), await draw(5), await draw(6)];
    expect(again.truths).toEqual(sample.truths);
    expect(again.planes.every((value, at) => value === sample.planes[at])).toBe(true);
    expect(other.planes.every((value, at) => value === sample.planes[at])).toBe(false);
  });

  test('shows images without truth boxes too', async () => {
    for (let seed = 0; seed < 20; seed++) {
      const { planes, truths } = await draw(seed, { ...blackImage, truths: [] });
      expect(truths).toEqual([]);
      expect(planes.every(Number.isFinite)).toBe(true);
    }
  });

  test('leaves the images and their boxes as they were', async () => {
    const [pixels, truths] = [black.data.slice(), structuredClone([truth])];
    for (let seed = 0; seed < 30; seed++)
      await augment(blackImage, { ...options, another: async () => blackImage }, createRandom(seed));
    expect(black.data.every((value, at) => value === pixels[at])).toBe(true);
    expect([truth]).toEqual(truths);
  });

  test('of any raster is of the size asked for, of 0 to 1, with boxes inside', async () => {
    const size = { width: 24, height: options.height === options.width ? 24 : 16 };
    await fc.assert(
      fc.asyncProperty(arbitraryRaster(), arbitraryRaster(), fc.nat(), async (raster, second, seed) => {
        const whole = (image: Raster) => ({
          raster: image,
          truths: [truthAt(0, 0, image.width, image.height)],
          scale: 0.6,
        });
        const another = async () => whole(second);
        const { planes, truths } = await augment(whole(raster), { ...options, ...size, another }, createRandom(seed));
        expect(planes).toHaveLength(3 * size.width * size.height);
        expect(planes.every((value) => value >= 0 && value < 1 + 1e-5)).toBe(true);
        for (const { box } of truths) {
          expect(Math.min(box.x, box.y)).toBeGreaterThan(-1e-9);
          expect(Math.min(box.width, box.height)).toBeGreaterThan(0);
          expect(box.x + box.width).toBeLessThan(size.width + 1e-9);
          expect(box.y + box.height).toBeLessThan(size.height + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('the paper keeps upright what is upright', async () => {
  const floor = { ...black, data: black.data.map((_, at) => (at >= 280 * 560 ? 65535 : 0)) };
  const options = { set: 'paper', width: 100, height: 100, another: async () => empty } as const;
  let shown = 0;
  for (let seed = 0; seed < 20; seed++) {
    const { planes } = await augment({ raster: floor, truths: [truth], scale: 1 }, options, createRandom(seed));
    const column = Array.from({ length: 100 }, (_, y) => planes[y * 100 + 50]!);
    const [least, greatest] = [Math.min(...column), Math.max(...column)];
    if (greatest - least < 0.3) continue;
    shown++;
    expect(column.indexOf(least)).toBeLessThan(column.indexOf(greatest));
  }
  expect(shown).toBeGreaterThan(10);
});
