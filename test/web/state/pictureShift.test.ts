import { describe, expect, it } from 'vitest';
import type { Raster8 } from '../../../src/image/raster.ts';
import { pictureSpectrum } from '../../../src/video/shift/pictureSpectrum.ts';
import { countTracks } from '../../../web/state/counter.ts';
import { createPictureShift } from '../../../web/state/pictureShift.ts';

/** A part of a field whose grain is the same wherever it is looked at from. */
function partOf(left: number, top: number, width: number, height: number) {
  const grain = (x: number, y: number) => (((x * 73_856_093) ^ (y * 19_349_663)) >>> 0) % 251;
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    grain(left + (i % width), top + Math.floor(i / width)),
  );
  const raster: Raster8 = { width, height, channels: 1, depth: 8, data };
  return [pictureSpectrum(raster), { x: left, y: top }] as const;
}

describe('createPictureShift', () => {
  it('is at rest while the same part of a resting field is looked at, wherever that lies', () => {
    const shiftOf = createPictureShift();
    for (let i = 0; i < 3; i++) expect(shiftOf(...partOf(40, 30, 100, 80))).toEqual({ x: 0, y: 0 });
  });

  it('says by how much another part begins elsewhere, and follows from there', () => {
    const shiftOf = createPictureShift();
    shiftOf(...partOf(0, 0, 120, 100));
    expect(shiftOf(...partOf(30, 20, 64, 64))).toEqual({ x: -30, y: -20 });
    const [moved] = partOf(34, 20, 64, 64);
    const { x, y } = shiftOf(moved, { x: 30, y: 20 })!;
    expect(x).toBeCloseTo(-4, 0);
    expect(y).toBeCloseTo(0, 0);
    expect(shiftOf(...partOf(0, 0, 120, 100))).toEqual({ x: 30, y: 20 });
  });

  it('lets sperm keep their numbers where a region is drawn and cleared', () => {
    const shiftOf = createPictureShift();
    const counter = countTracks(0, 0.1);
    const whole: Parameters<typeof partOf> = [0, 0, 120, 100];
    const region: typeof whole = [30, 20, 64, 64];
    const numbers = [whole, whole, region, region, whole, whole].map((part, i) => {
      const [spectrum, origin] = partOf(...part);
      const detections = [50, 75].map((x) => ({
        box: { x: x - origin.x, y: 40 - origin.y, width: 8, height: 8 },
        score: 0.9,
        categoryId: 1,
      }));
      const frame = { detections, time: i / 10, shift: shiftOf(spectrum, origin) };
      return counter.count(frame, 0.5).counted.map(({ number }) => number);
    });
    expect(numbers).toEqual([[], [1, 2], [1, 2], [1, 2], [1, 2], [1, 2]]);
  });
});
