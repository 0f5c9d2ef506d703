import { expect, test } from 'vitest';
import { streamOf } from '../../../src/synthesis/chance/streamOf.ts';

test('every seed, purpose and index has numbers of its own, the same again', () => {
  const first = (
    seed: number,
    ...purpose: Parameters<typeof streamOf> extends [number, ...infer Rest] ? Rest : never
  ) => streamOf(seed, ...purpose)();
  const numbers = [
    first(1, 'patient', 0),
    first(1, 'patient', 1),
    first(1, 'field', 0),
    first(1, 'field', 1),
    first(1, 'rater', 0),
    first(1, 'modalities'),
    first(2, 'field', 0),
    first(2 ** 32 - 1, 'field', 0),
  ];
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(first(1, 'field', 1)).toBe(numbers[3]);
});
