import { expect, test } from 'vitest';
import { featherMask } from '../../../src/training/augmentation/featherMask.ts';

test('featherMask is 1 in the box, 0 at the nearest border, and falls between', () => {
  const mask = featherMask({ width: 30, height: 20 }, { x: 10, y: 8, width: 8, height: 4 });
  const at = (x: number, y: number) => mask[y * 30 + x]!;
  expect([at(10, 8), at(17, 11), at(14, 10)]).toEqual([1, 1, 1]);
  for (const [x, y] of [
    [14, 0],
    [14, 19],
  ] as const)
    expect(at(x, y)).toBeLessThan(0.02);
  for (const [x, y] of [
    [0, 0],
    [29, 19],
    [0, 10],
    [29, 10],
  ] as const)
    expect(at(x, y)).toBe(0);
  const falling = Array.from({ length: 9 }, (_, step) => at(17 + step, 10));
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  expect(new Set(falling.slice(0, 8)).size).toBe(8);
});
