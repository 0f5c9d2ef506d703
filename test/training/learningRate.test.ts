import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learningRate, type Schedule } from '../../src/training/learningRate.ts';

const paper: Schedule = { kind: 'exponential', peak: 0.004, warmUpSteps: 0 };
const cosine: Schedule = { kind: 'cosine', peak: 1e-3, warmUpSteps: 10 };

describe('learningRate', () => {
  test("is the authors': 0.004, times 0.95 each 800,720 steps", () => {
    expect(learningRate(paper, 0, 120_000)).toBe(0.004);
    expect(learningRate(paper, 800_720, 2_000_000)).toBeCloseTo(0.0038, 12);
    expect(learningRate(paper, 1_601_440, 2_000_000)).toBeCloseTo(0.00361, 12);
    expect(learningRate(paper, 120_000, 120_000)).toBeCloseTo(0.00396937, 8);
  });

  test('goes down on a half cosine: half way at half of the steps, nothing at the end', () => {
    expect(learningRate(cosine, 10, 110)).toBeCloseTo(1e-3, 12);
    expect(learningRate(cosine, 60, 110)).toBeCloseTo(5e-4, 12);
    expect(learningRate(cosine, 110, 110)).toBeCloseTo(0, 12);
    expect(learningRate(cosine, 35, 110)).toBeCloseTo((1e-3 * (1 + Math.SQRT1_2)) / 2, 12);
  });

  test.each(['cosine', 'exponential'] as const)('rises evenly to the peak while it warms up: %s', (kind) => {
    const rates = Array.from({ length: 10 }, (_, step) => learningRate({ ...cosine, kind }, step, 110));
    rates.forEach((rate, step) => {
      expect(rate).toBeCloseTo((step + 1) * 1e-4, 12);
    });
  });

  test('is above nothing at every step but beyond the end, never above the peak', () => {
    const schedule = fc.record({
      kind: fc.constantFrom('cosine' as const, 'exponential' as const),
      peak: fc.double({ min: 1e-6, max: 1, noNaN: true }),
      warmUpSteps: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(schedule, fc.nat(1000), fc.nat(1000), (options, step, rest) => {
        const rate = learningRate(options, step, step + rest + 1);
        expect(rate).toBeGreaterThan(0);
        expect(rate).toBeLessThanOrEqual(options.peak);
        if (step >= options.warmUpSteps) {
          expect(learningRate(options, step + 1, step + rest + 1)).toBeLessThanOrEqual(rate);
        }
      }),
    );
  });

  test('a training shorter than its warm-up warms up only', () => {
    expect(learningRate(cosine, 4, 5)).toBeCloseTo(5e-4, 12);
    expect(learningRate(cosine, 10, 10)).toBeCloseTo(1e-3, 12);
  });
});
