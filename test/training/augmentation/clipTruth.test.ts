import { expect, test } from 'vitest';
import { clipTruth } from '../../../src/training/augmentation/clipTruth.ts';
import { truthAt } from './drawnRectangle.ts';

const size = { width: 40, height: 30 };
const truth = truthAt(1, 2, 3, 4, 5);

test.each([
  {
    name: 'inside stays',
    whole: { x: 5, y: 6, width: 10, height: 8 },
    left: { x: 5, y: 6, width: 10, height: 8 },
    isCrowd: false,
  },
  {
    name: 'is cut; half of it still teaches',
    whole: { x: -5, y: 6, width: 10, height: 8 },
    left: { x: 0, y: 6, width: 5, height: 8 },
    isCrowd: false,
  },
  {
    name: 'teaches nothing where less than half is left',
    whole: { x: 5, y: 25, width: 10, height: 11 },
    left: { x: 5, y: 25, width: 10, height: 5 },
    isCrowd: true,
  },
])('a box $name', ({ whole, left, isCrowd }) => {
  expect(clipTruth(truth, whole, size)).toEqual([{ classIndex: 5, isCrowd, box: left }]);
});

test('nothing is left of a box outside', () => {
  expect(clipTruth(truth, { x: 40, y: 0, width: 5, height: 5 }, size)).toEqual([]);
  expect(clipTruth(truth, { x: 0, y: -9, width: 5, height: 5 }, size)).toEqual([]);
});

test('a crowd stays a crowd', () => {
  expect(clipTruth({ ...truth, isCrowd: true }, { x: 0, y: 0, width: 5, height: 5 }, size)[0]!.isCrowd).toBe(true);
});
