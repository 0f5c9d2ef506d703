import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitDefaultBoxes } from '../../../src/network/defaultBoxes/fitDefaultBoxes.ts';
import type { PixelSize } from '../../../src/network/defaultBoxes/pixelDefaultBoxes.ts';
import { createRandom } from '../../../src/random.ts';

const square = (side: number) => ({ width: side, height: side });

function bestOverlap(size: PixelSize, others: readonly PixelSize[]): number {
  return Math.max(
    ...others.map((other) => {
      const shared = Math.min(size.width, other.width) * Math.min(size.height, other.height);
      return shared / (size.width * size.height + other.width * other.height - shared);
    }),
  );
}

function drawSizes(count: number, from: number, to: number, longest: number): PixelSize[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const side = from * (to / from) ** random();
    const ratio = longest ** (random() - 0.5);
    return { width: side * ratio, height: side / ratio };
  });
}

test('sperm heads of 10 to 30 pixels: a few boxes on the finest map, each head well met', () => {
  const heads = drawSizes(2000, 10, 30, 2);
  const levels = fitDefaultBoxes(heads);
  expect(levels.slice(1)).toMatchObject([{ stride: 16, sizes: { length: 1 } }]);
  expect(levels[0].sizes.length).toBeLessThanOrEqual(4);
  expect(Math.min(...heads.map((head) => bestOverlap(head, levels[0].sizes)))).toBeGreaterThan(0.45);
  expect(heads.filter((head) => bestOverlap(head, levels[0].sizes) >= 0.5).length).toBeGreaterThan(0.99 * heads.length);
});

test('things of every size: each map has those up to about four and a half strides', () => {
  const things = drawSizes(3000, 8, 400, 2);
  const levels = fitDefaultBoxes(things);
  expect(levels.map(({ stride }) => stride)).toEqual([8, 16, 32]);
  const bounds = { 8: [0, 36], 16: [36, 72], 32: [72, 500] } as const;
  for (const { stride, sizes } of levels) {
    const [from, to] = bounds[stride as 8 | 16 | 32];
    const sides = sizes.map(({ width, height }) => Math.sqrt(width * height));
    expect(sides).toEqual(sides.toSorted((a, b) => a - b));
    expect(sides[0]).toBeGreaterThan(from);
    expect(sides.at(-1)).toBeLessThanOrEqual(to + 0.1);
    expect(sizes.length).toBeLessThanOrEqual(8);
  }
  const all = levels.flatMap(({ sizes }) => sizes);
  expect(things.filter((thing) => bestOverlap(thing, all) >= 0.5).length / things.length).toBeGreaterThan(0.98);
});

test('a few stray sizes among thousands get no boxes of their own', () => {
  const heads = drawSizes(2000, 14, 18, 1.2);
  expect(fitDefaultBoxes([...heads, square(3), square(300)])).toEqual(fitDefaultBoxes(heads));
  expect(fitDefaultBoxes([...heads.slice(0, 20), square(3), square(300)])).not.toEqual(
    fitDefaultBoxes(heads.slice(0, 20)),
  );
});

test('a gap between small and large things is filled', () => {
  const levels = fitDefaultBoxes([...drawSizes(50, 12, 15, 1.2), ...drawSizes(50, 180, 220, 1.2)]);
  const all = levels.flatMap(({ sizes }) => sizes);
  for (let side = 13; side <= 210; side *= 1.1) expect(bestOverlap(square(side), all)).toBeGreaterThan(0.4);
});

test('long things get long boxes', () => {
  const levels = fitDefaultBoxes(
    [...drawSizes(100, 60, 70, 1.1)].map(({ width }) => ({ width: width * 2, height: 30 })),
  );
  for (const { width, height } of levels.flatMap(({ sizes }) => sizes)) expect(width / height).toBeGreaterThan(3);
});

test('one thing has a box of its own size, and the map that it does not fall to one of its proportions', () => {
  expect(fitDefaultBoxes([{ width: 20, height: 5 }])).toEqual([
    { stride: 8, sizes: [{ width: 20, height: 5 }] },
    { stride: 16, sizes: [{ width: 96, height: 24 }] },
  ]);
});

test('only things of more than 128 pixels ask for a map of stride 32', () => {
  const strides = (longest: number) => fitDefaultBoxes([square(20), square(longest)]).map(({ stride }) => stride);
  expect(strides(128)).toEqual([8, 16]);
  expect(strides(129)).toEqual([8, 16, 32]);
});

test('any sizes: the order does not matter, every box has an area, the extremes are met', () => {
  const length = fc.double({ min: 4, max: 600, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(length, { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0.25, max: 4, noNaN: true }),
      (sides, ratio) => {
        const things = sides.map((side) => ({ width: side, height: side * ratio }));
        const levels = fitDefaultBoxes(things);
        expect(fitDefaultBoxes(things.toReversed())).toEqual(levels);
        const all = levels.flatMap(({ sizes }) => sizes);
        expect(all.every(({ width, height }) => width > 0 && height > 0)).toBe(true);
        for (const thing of things) expect(bestOverlap(thing, all)).toBeGreaterThan(0.4);
      },
    ),
  );
});

test('no boxes, or one without an area, is an error that says so', () => {
  expect(() => fitDefaultBoxes([])).toThrow(/no boxes/);
  expect(() => fitDefaultBoxes([square(10), { width: 0, height: 5 }])).toThrow(/0 x 5 pixels has no area/);
  expect(() => fitDefaultBoxes([{ width: Number.NaN, height: 5 }])).toThrow(/no area/);
  expect(() => fitDefaultBoxes([])).toThrow(expect.objectContaining({ code: 'bad-format' }));
});

const labels = new URL('../../../../shared/data/visem-tracking/video-11/labels/', import.meta.url);

describe.skipIf(!existsSync(labels))('on VISEM-Tracking (skipped where ../shared/data is absent)', () => {
  test('nearly every head of video 11 has a default box that fits', () => {
    const heads = readdirSync(labels).flatMap((name) =>
      readFileSync(new URL(name, labels), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => line.split(' ').map(Number))
        .map(([, , , width, height]) => ({ width: width * 640, height: height * 480 })),
    );
    const levels = fitDefaultBoxes(heads);
    const all = levels.flatMap(({ sizes }) => sizes);
    expect(heads.length).toBeGreaterThan(1000);
    expect(heads.filter((head) => bestOverlap(head, all) >= 0.5).length / heads.length).toBeGreaterThan(0.99);
    expect(levels[0].sizes.length).toBeLessThanOrEqual(5);
  });
});
