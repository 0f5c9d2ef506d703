import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePicture, regionBetween, toPicture, withinRegion } from '../../../web/state/region.ts';

const picture = { width: 640, height: 480 };

describe('regionBetween', () => {
  it('lies between the corners, in whatever order they were drawn', () => {
    const region = { x: 100, y: 50, width: 200, height: 300 };
    expect(regionBetween({ x: 100, y: 50 }, { x: 300, y: 350 }, picture)).toEqual(region);
    expect(regionBetween({ x: 300, y: 350 }, { x: 100, y: 50 }, picture)).toEqual(region);
  });

  it('takes a click for none', () => {
    expect(regionBetween({ x: 100, y: 50 }, { x: 102, y: 350 }, picture)).toBeUndefined();
  });

  it('has whole pixels of the picture, wherever the corners lie', () => {
    const point = fc.record({
      x: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      y: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const region = regionBetween(a, b, picture);
        if (region === undefined) return;
        expect(Object.values(region).every(Number.isInteger)).toBe(true);
        expect(region.x).toBeGreaterThanOrEqual(0);
        expect(region.x + region.width).toBeLessThanOrEqual(640);
        expect(region.y + region.height).toBeLessThanOrEqual(480);
      }),
    );
  });
});

describe('withinRegion', () => {
  it('is a region of the whole', () => {
    const part = { x: 10, y: 20, width: 50, height: 60 };
    expect(withinRegion(undefined, part)).toEqual(part);
    expect(withinRegion({ x: 100, y: 200, width: 400, height: 200 }, part)).toEqual({ ...part, x: 110, y: 220 });
  });
});

describe('placePicture', () => {
  it('shows all of the picture, in the middle', () => {
    expect(placePicture(picture, { width: 1280, height: 1000 })).toEqual({ scale: 2, x: 0, y: 20 });
    expect(placePicture(picture, { width: 1000, height: 480 })).toEqual({ scale: 1, x: 180, y: 0 });
  });

  it('is undone by toPicture', () => {
    const placement = placePicture(picture, { width: 1000, height: 480 });
    expect(toPicture(placement, { x: 180, y: 0 })).toEqual({ x: 0, y: 0 });
    expect(toPicture(placement, { x: 820, y: 480 })).toEqual({ x: 640, y: 480 });
  });
});
