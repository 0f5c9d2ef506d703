import { expect, test } from 'vitest';
import { moveDuringExposure } from '../../../src/synthesis/optics/moveDuringExposure.ts';

const dot = new Float32Array(41 * 31);
dot[15 * 41 + 20] = 1;

test('smears a dot along the way, and only there, and keeps its sum', () => {
  const smeared = moveDuringExposure(dot, 41, 31, 6, 0);
  const touched = [...smeared.keys()].filter((i) => smeared[i]! > 0);
  expect(touched.every((i) => Math.floor(i / 41) === 15)).toBe(true);
  expect(Math.max(...touched) - Math.min(...touched)).toBe(6);
  expect(smeared.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  const down = moveDuringExposure(dot, 41, 31, 6, Math.PI / 2);
  expect([...down.keys()].filter((i) => down[i]! > 0).every((i) => i % 41 === 20)).toBe(true);
});

test('leaves an even plane even up to its border', () => {
  const even = moveDuringExposure(new Float32Array(20 * 10).fill(1), 20, 10, 5.3, 0.8);
  expect(even.every((value) => Math.abs(value - 1) < 1e-5)).toBe(true);
});
