import { expect, test } from 'vitest';
import { gaussianBlur } from '../../../src/synthesis/optics/gaussianBlur.ts';
import { slowBlur } from '../../../src/synthesis/optics/slowBlur.ts';
import { wholePlane } from './wholePlane.ts';

const width = 90;
const height = 70;
const dots = new Float32Array(width * height);
for (const [x, y] of [
  [40, 35],
  [47, 33],
  [15, 50],
  [70, 18],
] as const) {
  for (let dy = 0; dy < 6; dy++) dots.fill(1, (y + dy) * width + x, (y + dy) * width + x + 6);
}

test.each([1.2, 3.1, 4.8, 7])('is near the exact blur at deviation %d', (deviation) => {
  const exact = gaussianBlur(dots, width, height, deviation);
  const quick = wholePlane(slowBlur(dots, width, height, deviation), width, height);
  const peak = Math.max(...exact);
  const worst = Math.max(...exact.map((value, i) => Math.abs(value - quick[i]!)));
  expect(worst / peak).toBeLessThan(0.06);
});

test('keeps the sum of what lies inside', () => {
  const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
  expect(sum(wholePlane(slowBlur(dots, width, height, 5), width, height)) / sum(dots)).toBeCloseTo(1, 1);
});
