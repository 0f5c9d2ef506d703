import { describe, expect, it } from 'vitest';
import { correctRaster } from '../../../../src/image/correction/correctRaster.ts';
import { distanceToSpot } from '../../../../src/image/correction/glare/distanceToSpot.ts';
import { fillHoles } from '../../../../src/image/correction/glare/fillHoles.ts';
import { findSpots } from '../../../../src/image/correction/glare/findSpots.ts';
import { flareOfSpot } from '../../../../src/image/correction/glare/flareOfSpot.ts';
import { paintSpots } from '../../../../src/image/correction/glare/paintSpots.ts';
import { parseSteps } from '../../../../src/image/correction/parseSteps.ts';
import type { Raster8 } from '../../../../src/image/raster.ts';
import { raster8 } from '../../arbitraryRaster.ts';
import { cleanField, in16Bits } from '../degraded.ts';

const picture = (rows: readonly string[]) => ({
  width: rows[0]!.length,
  height: rows.length,
  values: Float32Array.from(rows.join(''), (sign) => (sign === '#' ? 1 : 0.2)),
});

describe('findSpots', () => {
  it('joins what touches by sides and corners, the largest first', () => {
    const plane = picture(['##....#', '..#...#', '##.....', '.....##']);
    expect(findSpots([plane], 0.9, 1).map((spot) => spot.map(({ y, start, end }) => [y, start, end]))).toEqual([
      [
        [0, 0, 2],
        [1, 2, 3],
        [2, 0, 2],
      ],
      [
        [0, 6, 7],
        [1, 6, 7],
      ],
      [[3, 5, 7]],
    ]);
  });

  it('joins branches that meet below, and leaves out what is small', () => {
    const spots = findSpots([picture(['#.#.#', '#.#.#', '###.#', '..###'])], 0.9, 3);
    expect(spots).toHaveLength(1);
    expect(spots[0]!.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(13);
    expect(findSpots([picture(['#.#'])], 0.9, 2)).toEqual([]);
  });

  it('takes what all colours show', () => {
    const colours = [picture(['###']), picture(['.##']), picture(['##.'])];
    expect(findSpots(colours, 0.9, 1)).toEqual([[{ y: 0, start: 1, end: 2 }]]);
  });
});

it('paintSpots marks a margin around, cut at the border', () => {
  const mask = paintSpots([[{ y: 0, start: 1, end: 2 }]], 4, 3, 1);
  expect([...mask]).toEqual([1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0]);
});

it('distanceToSpot measures along sides and diagonals', () => {
  const distances = distanceToSpot([{ y: 4, start: 4, end: 6 }], 5, 4, 2);
  expect(distances[2 * 5 + 2]).toBe(0);
  expect(distances[2 * 5 + 4]).toBe(2);
  expect(distances[0]).toBeCloseTo(2 * Math.SQRT2, 5);
  expect(distances[3 * 5]).toBeCloseTo(1 + Math.SQRT2, 5);
});

it('flareOfSpot falls with the distance and is never below 0', () => {
  const distances = Float32Array.from({ length: 60 }, (_, i) => Math.floor(i / 6));
  const light = [0.5, 0.4, 0.42, 0.2, 0.1, -0.05, 0.03, 0, 0, 0];
  const excess = Float32Array.from(distances, (distance, i) => light[distance]! + (i % 6 === 0 ? 0.6 : 0));
  const flare = flareOfSpot(excess, new Float32Array(60).fill(1), distances);
  const byRing = Array.from({ length: 10 }, (_, ring) => flare[ring * 6]!);
  [0.5, 0.4, 0.4, 0.2, 0.1, 0, 0, 0, 0, 0].forEach((value, ring) => {
    expect(byRing[ring]).toBeCloseTo(value, 5);
  });
});

it('fillHoles goes on smoothly', () => {
  const [width, height] = [20, 16];
  const values = Float32Array.from(
    { length: width * height },
    (_, i) => 0.02 * (i % width) + 0.01 * Math.floor(i / width),
  );
  const isHole = (i: number) =>
    i % width > 5 && i % width < 14 && Math.floor(i / width) > 3 && Math.floor(i / width) < 12;
  const holed = values.map((value, i) => (isHole(i) ? 9 : value));
  const filled = fillHoles({ width, height, values: holed }, (i) => !isHole(i)).values;
  filled.forEach((value, i) => {
    expect(Math.abs(value - values[i]!)).toBeLessThan(isHole(i) ? 0.012 : 1e-9);
  });
});

it.each([
  ['8 bits', (raster: Raster8) => raster],
  ['16 bits', in16Bits],
])('leaves a picture as it is where all is glare, %s', (_, as) => {
  const white = raster8(60, 40, 3, new Array(60 * 40 * 3).fill(255));
  white.data.fill(90, (20 * 60 + 30) * 3, (20 * 60 + 32) * 3);
  const glare = as(white);
  expect(correctRaster(glare, parseSteps('glare')).data).toEqual(glare.data);
});

it('leaves heads of sperm that glint as they are', () => {
  const field = cleanField(8);
  const glints = { ...field, data: field.data.slice() };
  for (let y = 100; y < 112; y++) glints.data.fill(255, (y * 320 + 150) * 3, (y * 320 + 170) * 3);
  expect(correctRaster(glints, parseSteps('glare')).data).toEqual(glints.data);
});
