import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxArea } from '../../src/geometry/box.ts';
import { intersectionArea, intersectionOverUnion } from '../../src/geometry/intersectionOverUnion.ts';

const box = fc.record({
  x: fc.integer({ min: -10, max: 20 }),
  y: fc.integer({ min: -10, max: 20 }),
  width: fc.integer({ min: 0, max: 15 }),
  height: fc.integer({ min: 0, max: 15 }),
});

type Box = Parameters<typeof boxArea>[0];

/** Counts unit squares: exact for boxes at whole pixels. */
function sharedPixels(a: Box, b: Box): number {
  let count = 0;
  for (let x = a.x; x < a.x + a.width; x++) {
    for (let y = a.y; y < a.y + a.height; y++) {
      if (x >= b.x && x < b.x + b.width && y >= b.y && y < b.y + b.height) count++;
    }
  }
  return count;
}

describe('intersectionArea', () => {
  test('is the number of shared pixels', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(intersectionArea(a, b)).toBe(sharedPixels(a, b));
      }),
    );
  });
});

describe('intersectionOverUnion', () => {
  test('does not depend on the order', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(intersectionOverUnion(a, b)).toBe(intersectionOverUnion(b, a));
      }),
    );
  });

  test('lies between 0 and 1', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const iou = intersectionOverUnion(a, b);
        expect(iou >= 0 && iou <= 1).toBe(true);
      }),
    );
  });

  test('of a box and itself is 1, and 0 where it has no area', () => {
    fc.assert(
      fc.property(box, (a) => {
        expect(intersectionOverUnion(a, a)).toBe(boxArea(a) > 0 ? 1 : 0);
      }),
    );
  });

  test('does not change when both boxes move', () => {
    fc.assert(
      fc.property(box, box, fc.integer({ min: -50, max: 50 }), (a, b, shift) => {
        const moved = (each: Box) => ({ ...each, x: each.x + shift, y: each.y - shift });
        expect(intersectionOverUnion(moved(a), moved(b))).toBe(intersectionOverUnion(a, b));
      }),
    );
  });

  test('is 0 for boxes that only touch', () => {
    const a = { x: 0, y: 0, width: 5, height: 5 };
    expect(intersectionOverUnion(a, { ...a, x: 5 })).toBe(0);
    expect(intersectionOverUnion(a, { ...a, x: 5, y: 5 })).toBe(0);
  });
});
