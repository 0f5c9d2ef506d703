import { expect, test } from 'vitest';
import { ssd300DefaultBoxes } from '../../../src/network/defaultBoxes/ssd300DefaultBoxes.ts';

/** The published prior box parameters of SSD300, one row a map. */
const maps = [38, 19, 10, 5, 3, 1];
const steps = [8, 16, 32, 64, 100, 300];
const sizes = [30, 60, 111, 162, 213, 264, 315];
const ratios = [[2], [2, 3], [2, 3], [2, 3], [2], [2]];

function expectedSizes(level: number): [height: number, width: number][] {
  const size = sizes[level];
  const between = (size * sizes[level + 1]) ** 0.5;
  const boxes: [number, number][] = [
    [size, size],
    [between, between],
  ];
  for (const ratio of ratios[level]) {
    boxes.push([size / ratio ** 0.5, size * ratio ** 0.5], [size * ratio ** 0.5, size / ratio ** 0.5]);
  }
  return boxes;
}

test('8732 boxes, each as its formula says', () => {
  const { count, values } = ssd300DefaultBoxes();
  expect(count).toBe(8732);
  expect(values.length).toBe(8732 * 4);
  let at = 0;
  let furthest = 0;
  for (let level = 0; level < 6; level++) {
    for (let y = 0; y < maps[level]; y++) {
      for (let x = 0; x < maps[level]; x++) {
        for (const [height, width] of expectedSizes(level)) {
          const expected = [(y + 0.5) * steps[level], (x + 0.5) * steps[level], height, width];
          for (const pixels of expected) furthest = Math.max(furthest, Math.abs(values[at++] * 300 - pixels));
        }
      }
    }
  }
  expect(at).toBe(values.length);
  expect(furthest).toBeLessThan(1e-4);
});

test('4, 6, 6, 6, 4 and 4 boxes a cell', () => {
  const perCell = [0, 1, 2, 3, 4, 5].map((level) => expectedSizes(level).length);
  expect(perCell).toEqual([4, 6, 6, 6, 4, 4]);
  expect(perCell.reduce((sum, boxes, level) => sum + boxes * maps[level] ** 2, 0)).toBe(ssd300DefaultBoxes().count);
});
