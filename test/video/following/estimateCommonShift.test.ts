import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { estimateCommonShift } from '../../../src/video/following/estimateCommonShift.ts';

function places(count: number, seed: number) {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => ({ x: 640 * random(), y: 480 * random() }));
}

describe('estimateCommonShift', () => {
  it('finds a shift that most share, though a third are gone and as many others came', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }), (seed, x, y) => {
        fc.pre(Math.hypot(x, y) > 20);
        const expected = places(30, seed);
        const seen = [...expected.slice(10).map((at) => ({ x: at.x + x, y: at.y + y })), ...places(10, seed + 1)];
        const shift = estimateCommonShift(expected, seen, 10, 100);
        expect(shift.x).toBeCloseTo(x, 9);
        expect(shift.y).toBeCloseTo(y, 9);
      }),
    );
  });

  it('is exactly none while most stay within the tolerance, however they tremble', () => {
    const expected = places(30, 1);
    const tremble = places(30, 2);
    const seen = expected.map(({ x, y }, i) => ({ x: x + tremble[i]!.x / 100, y: y + tremble[i]!.y / 100 }));
    expect(estimateCommonShift(expected, seen, 10, 100)).toEqual({ x: 0, y: 0 });
  });

  it('is none where too few could tell, or where each goes its own way', () => {
    const two = places(2, 1);
    const moved = two.map(({ x, y }) => ({ x: x + 50, y }));
    expect(estimateCommonShift(two, moved, 10, 100)).toEqual({ x: 0, y: 0 });
    expect(estimateCommonShift([], [], 10, 100)).toEqual({ x: 0, y: 0 });
    expect(estimateCommonShift(places(8, 3), places(8, 4), 10, 100)).toEqual({ x: 0, y: 0 });
  });
});
