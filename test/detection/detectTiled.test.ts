import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Detection } from '../../src/detection/detection.ts';
import type { Detector } from '../../src/detection/detector.ts';
import { detectTiled } from '../../src/detection/detectTiled.ts';
import type { Box } from '../../src/geometry/box.ts';
import { intersectionOverUnion } from '../../src/geometry/intersectionOverUnion.ts';
import type { Raster, Raster16 } from '../../src/image/raster.ts';
import { createRandom } from '../../src/random.ts';

type TileDetector = Pick<Detector, 'correct' | 'detect'>;

/** An image whose samples tell where they stand, so that a tile knows its own place. */
function mapImage(width: number, height: number): Raster16 {
  const data = new Uint16Array(width * height * 3);
  for (let i = 0; i < width * height; i++) data.set([i % width, Math.floor(i / width), 0], i * 3);
  return { width, height, channels: 3, depth: 16, data };
}

/** Sees the part of each thing that lies in a tile, cut at the tile's border. */
function seeing(things: readonly (Box & { readonly score?: number })[]): TileDetector {
  const detect = async (tile: Raster): Promise<Detection[]> => {
    const [left, top] = [tile.data[0]!, tile.data[1]!];
    return things.flatMap(({ x, y, width, height, score = 0.9 }) => {
      const from = { x: Math.max(0, x - left), y: Math.max(0, y - top) };
      const to = { x: Math.min(tile.width, x + width - left), y: Math.min(tile.height, y + height - top) };
      if (to.x <= from.x || to.y <= from.y) return [];
      return [{ box: { ...from, width: to.x - from.x, height: to.y - from.y }, score, categoryId: 1 }];
    });
  };
  return { correct: (image) => image, detect };
}

/** Moves each border of what a detector sees by up to two pixels, what a tile cuts up to four inwards; other scores. */
function shaking({ detect }: TileDetector, random: () => number): TileDetector {
  const moved = (edge: number, end: number) =>
    edge === 0 || edge === end ? Math.abs(edge - 4 * random()) : Math.min(end, Math.max(0, edge + 4 * random() - 2));
  return {
    correct: (image) => image,
    detect: async (tile) =>
      (await detect(tile)).map(({ box, categoryId }) => {
        const left = moved(box.x, tile.width);
        const top = moved(box.y, tile.height);
        const right = Math.max(left + 1, moved(box.x + box.width, tile.width));
        const bottom = Math.max(top + 1, moved(box.y + box.height, tile.height));
        return { box: { x: left, y: top, width: right - left, height: bottom - top }, score: random(), categoryId };
      }),
  };
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

  it('keeps close neighbours apart, on the seams too', async () => {
    const crowd = fc.array(
      fc.record({
        x: fc.nat(275),
        y: fc.nat(180),
        width: fc.integer({ min: 8, max: 14 }),
        height: fc.integer({ min: 8, max: 14 }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(crowd, fc.integer({ min: 100, max: 180 }), async (all, side) => {
        const pairs = all.flatMap((one) => [one, { ...one, x: one.x + Math.ceil(one.width / 3) }]);
        const things = pairs.filter((one, k) =>
          pairs.slice(0, k).every((other) => intersectionOverUnion(one, other) < 0.6),
        );
        const found = await detectTiled(seeing(things), image, side);
        expect(boxesOf(found)).toEqual(boxesOf(things.map((box) => ({ box, score: 0, categoryId: 0 }))));
      }),
    );
  });

  it('puts together what every tile cuts: whole sperm longer than the tiles overlap', async () => {
    const long = fc.record({
      x: fc.nat(60),
      y: fc.nat(190),
      width: fc.integer({ min: 10, max: 240 }),
      height: fc.integer({ min: 2, max: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(long, fc.boolean(), fc.integer({ min: 80, max: 150 }), async (thing, stands, side) => {
        const { x, y, width, height } = thing;
        const box = stands ? { x: y, y: x, width: height, height: width } : thing;
        const field = stands ? mapImage(200, 300) : image;
        expect(boxesOf(await detectTiled(seeing([box]), field, side))).toEqual([box]);
      }),
    );
  });

  it('puts together what a corner of four tiles cuts', async () => {
    const thing = { x: 60, y: 55, width: 95, height: 85 };
    const other = { x: 165, y: 60, width: 70, height: 75 };
    expect(boxesOf(await detectTiled(seeing([thing, other]), image, 100))).toEqual([thing, other]);
  });

  it('counts things once though tiles disagree on box and score', async () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(7)), { minLength: 1, maxLength: 30, selector: String });
    await fc.assert(
      fc.asyncProperty(cells, fc.integer({ min: 170, max: 180 }), fc.nat(), async (places, side, seed) => {
        const things = places.map(([column, row]) => ({ x: column * 24 + 5, y: row * 24 + 5, width: 16, height: 14 }));
        const found = await detectTiled(shaking(seeing(things), createRandom(seed)), image, side);
        expect(found).toHaveLength(things.length);
        for (const thing of things) {
          expect(found.filter(({ box }) => intersectionOverUnion(box, thing) > 0.4)).toHaveLength(1);
        }
      }),
    );
  });

  it('takes the best score of a thing that several tiles show', async () => {
    const scores = [0.3, 0.8, 0.4, 0.5, 0.6, 0.7];
    let tile = 0;
    const { detect } = seeing([{ x: 96, y: 90, width: 10, height: 10 }]);
    const detector: TileDetector = {
      correct: (raster) => raster,
      detect: async (raster) => {
        const score = scores[tile++]!;
        return (await detect(raster)).map((detection) => ({ ...detection, score }));
      },
    };
    const [only, ...others] = await detectTiled(detector, mapImage(180, 100), 110);
    expect(tile).toBe(2);
    expect(others).toEqual([]);
    expect(only).toEqual({ box: { x: 96, y: 90, width: 10, height: 10 }, score: 0.8, categoryId: 1 });
  });

  it('never takes things of two classes for one', async () => {
    const { detect } = seeing([{ x: 85, y: 50, width: 10, height: 10 }]);
    let tile = 0;
    const detector: TileDetector = {
      correct: (raster) => raster,
      detect: async (raster) => {
        const categoryId = ++tile;
        return (await detect(raster)).map((detection) => ({ ...detection, categoryId }));
      },
    };
    const found = await detectTiled(detector, mapImage(180, 100), 110);
    expect(found.map(({ categoryId }) => categoryId).sort()).toEqual([1, 2]);
  });

  it('keeps what the image itself cuts', async () => {
    const corner = { x: 0, y: 0, width: 10, height: 10 };
    const end = { x: 290, y: 190, width: 10, height: 10 };
    expect(boxesOf(await detectTiled(seeing([corner, end]), image, 100))).toEqual([corner, end]);
  });

  it('orders by score and keeps all, however many', async () => {
    const things = Array.from({ length: 150 }, (_, i) => ({
      x: (i % 15) * 20,
      y: Math.floor(i / 15) * 20,
      width: 12,
      height: 12,
      score: ((i * 37) % 150) / 150,
    }));
    const found = await detectTiled(seeing(things), image, 120);
    expect(found.map(({ score }) => score)).toEqual(things.map(({ score }) => score).sort((a, b) => b - a));
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
    const told = { scoreThreshold: 0.2, isCorrected: true };
    expect(asked).toEqual([told, told]);
  });

  it('corrects the image as a whole, once', async () => {
    const dark = { ...image, data: image.data.slice().fill(7) };
    const seen: number[] = [];
    const detector: TileDetector = {
      correct: (whole) => (whole === image ? dark : whole),
      detect: async (tile) => {
        seen.push(Math.max(...tile.data));
        return [];
      },
    };
    await detectTiled(detector, image, 200);
    expect(seen).toEqual([7, 7]);
  });
});
