import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderByFallingScore } from '../../src/evaluation/orderByFallingScore.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const few = fc.constantFrom(0, -0, 0.5, -0.5, 1, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE);

describe('orderByFallingScore', () => {
  test('is a stable sort, whatever the signs and sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(finite, few), { maxLength: 60 }), (scores) => {
        const expected = scores.map((_, place) => place).sort((a, b) => scores[b]! - scores[a]! || a - b);
        expect([...orderByFallingScore(Float64Array.from(scores))]).toEqual(expected);
      }),
    );
  });

  test('leaves the scores as they were', () => {
    const scores = Float64Array.of(-1, 3, 2);
    orderByFallingScore(scores);
    expect([...scores]).toEqual([-1, 3, 2]);
  });

  test('of nothing is nothing', () => {
    expect(orderByFallingScore(new Float64Array(0)).length).toBe(0);
  });

  test('keeps the order of minus zero and zero', () => {
    expect([...orderByFallingScore(Float64Array.of(-0, 0, -0))]).toEqual([0, 1, 2]);
  });
});
