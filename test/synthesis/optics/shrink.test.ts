import { describe, expect, test } from 'vitest';
import { shrink } from '../../../src/synthesis/optics/shrink.ts';

describe('shrink', () => {
  test('averages squares', () => {
    const values = Float32Array.from([1, 3, 5, 7, 1, 3, 5, 7, 0, 0, 8, 8, 0, 0, 8, 8]);
    expect(shrink(values, 4, 4, 2)).toEqual({ width: 2, height: 2, values: Float32Array.from([2, 6, 0, 8]) });
  });

  test('squares that hang over the edge average what they hold', () => {
    const values = Float32Array.from([1, 1, 4, 1, 1, 4, 6, 8, 9]);
    expect(shrink(values, 3, 3, 2)).toEqual({ width: 2, height: 2, values: Float32Array.from([1, 4, 7, 9]) });
  });

  test('factor 1 changes nothing', () => {
    const values = Float32Array.from([1, 2, 3, 4, 5, 6]);
    expect(shrink(values, 3, 2, 1).values).toEqual(values);
  });
});
