import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resampleWeights } from '../../src/image/resampleWeights.ts';

const length = fc.integer({ min: 1, max: 200 });

describe('resampleWeights', () => {
  it('is one sample of weight 1 where the length stays', () => {
    const { taps, first, weights } = resampleWeights(5, 5);
    expect(taps).toBe(1);
    expect([...first]).toEqual([0, 1, 2, 3, 4]);
    expect([...weights]).toEqual([1, 1, 1, 1, 1]);
  });

  it('interpolates between half-pixel centres when it doubles', () => {
    const { taps, first, weights } = resampleWeights(2, 4);
    expect(taps).toBe(2);
    expect([...first]).toEqual([0, 0, 0, 0]);
    expect([...weights]).toEqual([1, 0, 0.75, 0.25, 0.25, 0.75, 0, 1]);
  });

  it('widens its triangle when it halves', () => {
    const { taps, weights } = resampleWeights(8, 4);
    expect(taps).toBe(4);
    expect([...weights.subarray(4, 8)]).toEqual([0.125, 0.375, 0.375, 0.125]);
  });

  it('weighs every row to 1 with no negative weight, and never reads outside', () => {
    fc.assert(
      fc.property(length, length, (input, output) => {
        const { taps, first, weights } = resampleWeights(input, output);
        expect(first).toHaveLength(output);
        expect(weights).toHaveLength(output * taps);
        for (let i = 0; i < output; i++) {
          const row = weights.subarray(i * taps, (i + 1) * taps);
          expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
          expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
          expect(first[i]).toBeGreaterThanOrEqual(0);
          expect(first[i]! + taps).toBeLessThanOrEqual(input);
        }
      }),
    );
  });

  it('lets every input sample count when it shrinks', () => {
    fc.assert(
      fc.property(length, length, (a, b) => {
        const [input, output] = a > b ? [a, b] : [b, a];
        const { taps, first, weights } = resampleWeights(input, output);
        const used = new Float64Array(input);
        weights.forEach((weight, i) => {
          used[first[Math.floor(i / taps)]! + (i % taps)]! += weight;
        });
        expect(Math.min(...used)).toBeGreaterThan(0);
      }),
    );
  });

  it('is the same seen from the other end', () => {
    fc.assert(
      fc.property(length, length, (input, output) => {
        const { taps, first, weights } = resampleWeights(input, output);
        const at = (i: number, j: number) => {
          const tap = j - first[i]!;
          return tap >= 0 && tap < taps ? weights[i * taps + tap]! : 0;
        };
        for (let i = 0; i < output; i++) {
          for (let j = 0; j < input; j++) expect(at(i, j)).toBeCloseTo(at(output - 1 - i, input - 1 - j), 5);
        }
      }),
      { numRuns: 20 },
    );
  });
});
