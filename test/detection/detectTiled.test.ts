import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detection } from '../../src/detection/detection.ts';
import type { Detector } from '../../src/detection/detector.ts';
import { detectTiled } from '../../src/detection/detectTiled.ts';
import type { Box } from '../../src/geometry/box.ts';
import type { Raster, Raster16 } from '../../src/image/raster.ts';
import { randomModel } from './randomModel.ts';

/** An image whose samples tell where they stand, so that a tile knows its own place. */
function mapImage(width: number, height: number): Raster16 {
  const data = new Uint16Array(width * height * 3);
  for (let i = 0; i < width * height; i++) data.set([i % width, Math.floor(i / width), 0], i * 3);
  return { width, height, channels: 3, depth: 16, data };
}

const { metadata, weights } = randomModel();

/** Sees the part of each thing that lies in a tile, cut at the tile's border. */
function seeing(things: readonly (Box & { readonly score?: number })[]): Pick<Detector, 'model' | 'detect'> {
  const detect = async (tile: Raster): Promise<Detection[]> => {
    const [left, top] = [tile.data[0]!, tile.data[1]!];
    return things.flatMap(({ x, y, width, height, score = 0.9 }) => {
      const from = { x: Math.max(0, x - left), y: Math.max(0, y - top) };
      const to = { x: Math.min(tile.width, x + width - left), y: Math.min(tile.height, y + height - top) };
      if (to.x <= from.x || to.y <= from.y) return [];
      return [{ box: { ...from, width: to.x - from.x, height: to.y - from.y }, score, categoryId: 1 }];
    });
  };
  return { model: { metadata, weights }, detect };
}

const boxesOf = (detections: readonly Detection[]) =>
  detections.map(({ box }) => box).sort((a, b) => a.y - b.y || a.x - b.x);

describe('detectTiled', () => {
  const image = mapImage(300, 200);

  it('gives boxes in pixels of the whole image', async () => {
    const thing = { x: 250, y: 170, width: 10, height: 12 };
    expect(await detectTiled(seeing([thing]), image, 100)).toEqual([{ box: thing, score: 0.9, categoryId: 1 }]);
  });

  it('gives each thing once and whole, wherever the seams run', async () => {
    const small = fc.record({ width: fc.integer({ min: 1, max: 15 }), height: fc.integer({ min: 1, max: 15 }) });
    const cells = fc.uniqueArray(fc.tuple(fc.nat(17), fc.nat(11)), { maxLength: 40, selector: String });
    await fc.assert(
      fc.asyncProperty(cells, small, fc.integer({ min: 100, max: 180 }), async (places, size, side) => {
        const things = places.map(([column, row]) => ({ x: column * 16 + 1, y: row * 16 + 1, ...size }));
        const found = await detectTiled(seeing(things), image, side);
        expect(boxesOf(found)).toEqual(boxesOf(things.map((box) => ({ box, score: 0, categoryId: 0 }))));
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  it('keeps what no tile holds whole', async () => {
    const found = await detectTiled(seeing([{ x: 5, y: 50, width: 290, height: 20 }]), image, 100);
    expect(found.length).toBeGreaterThan(0);
  });

  it('keeps what the image itself cuts', async () => {
    const corner = { x: 0, y: 0, width: 10, height: 10 };
    const end = { x: 290, y: 190, width: 10, height: 10 };
    expect(boxesOf(await detectTiled(seeing([corner, end]), image, 100))).toEqual([corner, end]);
  });

  it('orders by score and keeps as many as the model says', async () => {
    const things = Array.from({ length: 150 }, (_, i) => ({
      x: (i % 15) * 20,
      y: Math.floor(i / 15) * 20,
      width: 12,
      height: 12,
      score: Math.fround(((i * 37) % 150) / 150),
    }));
    const found = await detectTiled(seeing(things), image, 120);
    const best = things.map(({ score }) => score).sort((a, b) => b - a);
    expect(found.map(({ score }) => score)).toEqual(best.slice(0, 100));
  });

  it('passes options on', async () => {
    const asked: unknown[] = [];
    const detector = {
      ...seeing([]),
      detect: async (_: Raster, options?: object) => {
        asked.push(options);
        return [];
      },
    };
    await detectTiled(detector, image, 200, { scoreThreshold: 0.2 });
    expect(asked).toEqual([{ scoreThreshold: 0.2 }, { scoreThreshold: 0.2 }]);
  });
});
