import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreColour } from '../../src/image/scoreColour.ts';

/** Relative luminance, WCAG 2. */
function luminance(colour: readonly number[]): number {
  const [red, green, blue] = colour.map((sample) => {
    const part = sample / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('scoreColour', () => {
  it('runs from blue to yellow', () => {
    expect(scoreColour(0)).toEqual([72, 136, 255]);
    expect(scoreColour(1)).toEqual([253, 231, 37]);
  });

  it.each([-1, -0.0001, 0])('takes %d as 0', (score) => expect(scoreColour(score)).toEqual(scoreColour(0)));
  it.each([1, 1.2, 50])('takes %d as 1', (score) => expect(scoreColour(score)).toEqual(scoreColour(1)));

  it('grows lighter with the score, so that it is told in grey too', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(luminance(scoreColour(high))).toBeGreaterThanOrEqual(luminance(scoreColour(low)) - 0.005);
      }),
    );
  });

  it('stands out of its dark outline (WCAG contrast 4.5)', () => {
    for (let score = 0; score <= 1; score += 0.05) {
      expect((luminance(scoreColour(score)) + 0.05) / (luminance([16, 16, 16]) + 0.05)).toBeGreaterThan(4.5);
    }
  });
});
