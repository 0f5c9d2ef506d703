import { expect, test } from 'vitest';
import { boxArea } from '../../src/geometry/box.ts';

test('boxArea is in square pixels', () => {
  expect(boxArea({ x: 3, y: 4, width: 2.5, height: 4 })).toBe(10);
  expect(boxArea({ x: 3, y: 4, width: 0, height: 4 })).toBe(0);
});
