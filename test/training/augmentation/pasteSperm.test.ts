import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intersectionOverUnion } from '../../../src/geometry/intersectionOverUnion.ts';
import { createRandom } from '../../../src/random.ts';
import { pasteSperm } from '../../../src/training/augmentation/pasteSperm.ts';
import type { SourceImage } from '../../../src/training/augmentation/sample.ts';
import { brightBox, rasterWithRectangle, truthAt } from './drawnRectangle.ts';

const truth = truthAt(50, 40, 16, 10, 2);
const donor: SourceImage = { raster: rasterWithRectangle(120, 90, truth, 13107), truths: [truth], scale: 1 };
/** With a little grain, as only the padding beside a field has none. */
const field = (value = 0.4) => ({
  width: 80,
  height: 70,
  planes: Float32Array.from({ length: 3 * 80 * 70 }, (_, at) => value + 0.001 * (at % 7)),
  truths: [truthAt(5, 5, 20, 20)],
});

describe('pasteSperm', () => {
  test('adds one box, where its thing is, beside what was there', () => {
    for (const scale of [0.6, 1, 1.5]) {
      for (let seed = 0; seed < 30; seed++) {
        const sample = field();
        pasteSperm(sample, donor, scale, createRandom(seed));
        if (sample.truths.length === 1) continue;
        const [old, pasted] = sample.truths;
        expect(old).toEqual(truthAt(5, 5, 20, 20));
        expect(pasted).toMatchObject({ classIndex: 2, isCrowd: false });
        const bright = brightBox(sample, 0.7)!;
        expect(intersectionOverUnion(bright, pasted!.box), `seed ${seed}, scale ${scale}`).toBeGreaterThan(0.75);
        expect(intersectionOverUnion(pasted!.box, old!.box)).toBe(0);
      }
    }
  });

  test('finds a place nearly always where there is one, in all four orientations', () => {
    const widths = Array.from({ length: 60 }, (_, seed) => {
      const sample = field();
      pasteSperm(sample, donor, 1, createRandom(seed));
      return sample.truths[1]?.box.width;
    });
    expect(widths.filter((width) => width !== undefined).length).toBeGreaterThan(50);
    expect(new Set(widths.filter((width) => width !== undefined).map(Math.round))).toEqual(new Set([16]));
  });

  test('brings the ground of what it copies to that of the field: no edge is left', () => {
    const sample = field(0.6);
    pasteSperm(sample, donor, 1, createRandom(3));
    const { box } = sample.truths[1]!;
    const outside = sample.planes.slice(0, 80 * 70).filter((_, at) => {
      const [x, y] = [(at % 80) + 0.5, Math.floor(at / 80) + 0.5];
      return x < box.x - 2 || x > box.x + box.width + 2 || y < box.y - 2 || y > box.y + box.height + 2;
    });
    expect(outside.every((value) => Math.abs(value - 0.6) < 0.02)).toBe(true);
  });

  test.each([
    ['has nothing', { ...donor, truths: [] }],
    ['shows it cut by the border', { ...donor, truths: [truthAt(0, 40, 16, 10)] }],
    ['has others beside it', { ...donor, truths: [truth, { ...truthAt(68, 40, 16, 10), isCrowd: true }] }],
    ['has only regions of many', { ...donor, truths: [{ ...truth, isCrowd: true }] }],
  ])('leaves the field as it was where the image %s', (_, image) => {
    for (let seed = 0; seed < 10; seed++) {
      const sample = field();
      pasteSperm(sample, image, 1, createRandom(seed));
      expect(sample).toEqual(field());
    }
  });

  test('leaves padding without a field as it was', () => {
    const padding = { ...field(), planes: new Float32Array(3 * 80 * 70).fill(0.5) };
    pasteSperm(padding, donor, 1, createRandom(1));
    expect(padding.truths).toHaveLength(1);
    expect(padding.planes.every((value) => value === 0.5)).toBe(true);
  });

  test('leaves the field as it was where the copy would be too small or too large', () => {
    for (const scale of [0.2, 4]) {
      const sample = field();
      pasteSperm(sample, donor, scale, createRandom(1));
      expect(sample).toEqual(field());
    }
  });

  test('keeps boxes inside, levels within 0 and 1, the image it copies from, and comes again', () => {
    const before = donor.raster.data.slice();
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0.3, max: 2, noNaN: true }), (seed, scale) => {
        const paste = () => {
          const sample = field();
          pasteSperm(sample, donor, scale, createRandom(seed));
          return sample;
        };
        const sample = paste();
        expect(paste().truths).toEqual(sample.truths);
        expect(sample.planes.every((value) => value >= 0 && value <= 1)).toBe(true);
        for (const { box } of sample.truths) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(80);
          expect(box.y + box.height).toBeLessThanOrEqual(70);
        }
      }),
      { numRuns: 40 },
    );
    expect(donor.raster.data.every((value, at) => value === before[at])).toBe(true);
  });
});
