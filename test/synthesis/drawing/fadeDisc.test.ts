import { expect, test } from 'vitest';
import { fadeDisc } from '../../../src/synthesis/drawing/fadeDisc.ts';
import { createPhaseMap } from '../../../src/synthesis/phaseMap.ts';

test('leaves the kept part inside, all outside, and may lie across the border', () => {
  const map = createPhaseMap(80, 60, 0.5);
  map.values.fill(1);
  fadeDisc(map, { x: 20, y: 15 }, 4, 0.3);
  expect(map.values[30 * 80 + 40]).toBeCloseTo(0.3, 6);
  expect(map.values[30 * 80 + 49]).toBe(1);
  const faded = map.values.filter((value) => value < 1).length * 0.25;
  expect(faded / (Math.PI * 16)).toBeCloseTo(1, 1);
  fadeDisc(map, { x: 0, y: 30 }, 4, 0);
  expect(map.values[59 * 80]).toBe(0);
});
