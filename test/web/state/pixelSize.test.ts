import { describe, expect, it } from 'vitest';
import { micrometreBar, micrometresPerPixel } from '../../../web/state/pixelSize.ts';

describe('micrometresPerPixel', () => {
  it('is the length on the micrometer for each pixel of the line', () => {
    expect(micrometresPerPixel({ x: 10, y: 10 }, { x: 310, y: 410 }, 100)).toBeCloseTo(0.2, 10);
  });

  it('refuses what can’t tell', () => {
    expect(() => micrometresPerPixel({ x: 0, y: 0 }, { x: 5, y: 0 }, 100)).toThrow(/too short/);
    expect(() => micrometresPerPixel({ x: 0, y: 0 }, { x: 500, y: 0 }, 0)).toThrow(/micrometres/);
    expect(() => micrometresPerPixel({ x: 0, y: 0 }, { x: 500, y: 0 }, Number.NaN)).toThrow(/micrometres/);
  });
});

describe('micrometreBar', () => {
  it.each([
    [1, 1],
    [1.9, 1],
    [2, 2],
    [49, 20],
    [60, 50],
    [0.3, 0.2],
  ])('of at most %d is %d', (most, length) => {
    expect(micrometreBar(most)).toBeCloseTo(length, 10);
  });
});
