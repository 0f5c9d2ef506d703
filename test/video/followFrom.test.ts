import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followFrom } from '../../src/video/followFrom.ts';

describe('followFrom', () => {
  it('is the point itself, and between two of them for screening', () => {
    const points = { screening: 0.1, balanced: 0.4, strict: 0.7 };
    expect(followFrom(points, 'strict')).toBe(0.7);
    expect(followFrom(points, 'balanced')).toBe(0.4);
    expect(followFrom(points, 'screening')).toBeCloseTo(0.2, 12);
  });

  it('lies between the two points', () => {
    const scores = fc.tuple(...[1, 2, 3].map(() => fc.double({ min: 0.001, max: 1, noNaN: true })));
    fc.assert(
      fc.property(scores, (unsorted) => {
        const [screening, balanced, strict] = unsorted.toSorted((a, b) => a - b) as [number, number, number];
        const points = { screening, balanced, strict };
        const from = followFrom(points, 'screening');
        expect(from).toBeGreaterThanOrEqual(screening * (1 - 1e-12));
        expect(from).toBeLessThanOrEqual(balanced * (1 + 1e-12));
      }),
    );
  });
});
