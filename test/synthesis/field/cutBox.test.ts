import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutBox } from '../../../src/synthesis/field/cutBox.ts';

describe('cutBox', () => {
  test('cuts at each side', () => {
    expect(cutBox({ x: -5, y: 10, width: 20, height: 20 }, 100, 25)).toEqual({ x: 0, y: 10, width: 15, height: 15 });
    expect(cutBox({ x: 90, y: -10, width: 20, height: 20 }, 100, 25)).toEqual({ x: 90, y: 0, width: 10, height: 10 });
  });

  test('leaves a box inside as it is; one outside has no area', () => {
    expect(cutBox({ x: 1, y: 2, width: 3, height: 4 }, 10, 10)).toEqual({ x: 1, y: 2, width: 3, height: 4 });
    const outside = cutBox({ x: 50, y: 50, width: 3, height: 4 }, 10, 10);
    expect(outside.width * outside.height).toBe(0);
  });

  test('always lies inside', () => {
    const place = fc.double({ min: -1000, max: 1000, noNaN: true });
    const length = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(place, place, length, length, (x, y, width, height) => {
        const cut = cutBox({ x, y, width, height }, 64, 48);
        expect(cut.x).toBeGreaterThanOrEqual(0);
        expect(cut.y).toBeGreaterThanOrEqual(0);
        expect(cut.x + cut.width).toBeLessThanOrEqual(64 + 1e-9);
        expect(cut.y + cut.height).toBeLessThanOrEqual(48 + 1e-9);
        expect(Math.min(cut.width, cut.height)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
