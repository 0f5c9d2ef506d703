import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Raster } from '../../../src/image/raster.ts';
import { createRandom } from '../../../src/random.ts';
import { type AugmentOptions, augment } from '../../../src/training/augmentation/augment.ts';
import type { SourceImage } from '../../../src/training/augmentation/sample.ts';
import { arbitraryRaster, raster8 } from '../../image/arbitraryRaster.ts';
import { brightBox, rasterWithEllipse, truthAt } from './drawnRectangle.ts';

const truth = truthAt(260, 265, 40, 30);
const raster = rasterWithEllipse(600, 600, truth);
const image: SourceImage = { raster, truths: [truth], scale: 0.6 };
/** Of other images nothing is to be seen. */
const empty: SourceImage = { raster: raster8(600, 600, 1, new Array(600 * 600).fill(0)), truths: [], scale: 0.6 };
const sets: readonly AugmentOptions[] = [
  { set: 'microscopy', width: 96, height: 96, another: async () => empty },
  { set: 'microscopy', width: 110, height: 72, another: async () => empty },
  { set: 'paper', width: 160, height: 120, another: async () => empty },
];

describe.each(sets)('augment, $set, $width x $height', (options) => {
  const draw = (seed: number, source = image) => augment(source, options, createRandom(seed));

  test('a box points at the ellipse in the pixels, whatever was done to them', async () => {
    let shown = 0;
    for (let seed = 0; seed < 60; seed++) {
      const [sample, without] = [await draw(seed, image), await draw(seed, { ...image, raster: empty.raster })];
      const planes = sample.planes.map((value, at) => Math.abs(value - without.planes[at]!));
      const [most, truth] = [Math.max(...planes), sample.truths[0]];
      if (truth === undefined || truth.isCrowd || most < 0.1) continue;
      shown++;
      const [bright, box] = [brightBox({ ...sample, planes }, most / 2)!, truth.box];
      expect(Math.abs(bright.x - box.x), `left, seed ${seed}`).toBeLessThan(1.6);
      expect(Math.abs(bright.y - box.y), `top, seed ${seed}`).toBeLessThan(1.6);
      expect(Math.abs(bright.x + bright.width - box.x - box.width), `right, seed ${seed}`).toBeLessThan(1.6);
      expect(Math.abs(bright.y + bright.height - box.y - box.height), `bottom, seed ${seed}`).toBeLessThan(1.6);
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
      const { planes, truths } = await draw(seed, { ...image, truths: [] });
      expect(truths).toEqual([]);
      expect(planes.every(Number.isFinite)).toBe(true);
    }
  });

  test('leaves the images and their boxes as they were', async () => {
    const [pixels, truths] = [raster.data.slice(), structuredClone([truth])];
    for (let seed = 0; seed < 30; seed++)
      await augment(image, { ...options, another: async () => image }, createRandom(seed));
    expect(raster.data.every((value, at) => value === pixels[at])).toBe(true);
    expect([truth]).toEqual(truths);
  });

  test('of any raster is of the size asked for, of 0 to 1, with boxes inside', async () => {
    const size = { width: 24, height: options.height === options.width ? 24 : 16 };
    await fc.assert(
      fc.asyncProperty(arbitraryRaster(), arbitraryRaster(), fc.nat(), async (first, second, seed) => {
        const whole = (any: Raster) => ({
          raster: any,
          truths: [truthAt(0, 0, any.width, any.height)],
          scale: 0.6,
        });
        const another = async () => whole(second);
        const { planes, truths } = await augment(whole(first), { ...options, ...size, another }, createRandom(seed));
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
  const floor = { ...raster, data: raster.data.map((_, at) => (at >= 280 * 600 ? 65535 : 0)) };
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
