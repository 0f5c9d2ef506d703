import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxFault } from '../../src/annotation/boxFault.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('boxFault', () => {
  it('lets boxes of any place and size within reason pass', () => {
    const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const size = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(place, place, size, size, (...numbers) => {
        expect(boxFault(box(...numbers))).toBeUndefined();
      }),
    );
  });

  it.each([
    [Number.NaN, 0, 1, 1, 'not finite'],
    [0, Infinity, 1, 1, 'not finite'],
    [0, 0, -1, 1, 'negative size'],
    [0, 0, 1, -1e-9, 'negative size'],
    [0, 0, 1e300, 1, 'over 1000000 pixels away'],
    [-2e6, 0, 1, 1, 'over 1000000 pixels away'],
  ])('names what is wrong with %d, %d, %d, %d', (x, y, width, height, reason) => {
    expect(boxFault(box(x, y, width, height))).toContain(reason);
    expect(boxFault(box(x, y, width, height))).toContain(`[${x}, ${y}, ${width}, ${height}]`);
  });
});
