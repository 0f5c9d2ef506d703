import { expect, test } from 'vitest';
import { annotatorBox } from '../../../src/synthesis/field/annotatorBox.ts';
import { annotatorMargin } from '../../../src/synthesis/field/annotatorMargin.ts';

test('grows by the margin on every side and turns micrometres into pixels', () => {
  const box = annotatorBox({ x: 10, y: 20, width: 4, height: 3 }, 2, 0.5);
  expect(box).toEqual({ x: 16, y: 36, width: 16, height: 14 });
});

test('a head of usual size at 0.48 micrometres a pixel gets a box of about 18 pixels, between those of video 11 and of video 12', () => {
  const side = (3 + 4.7) / 2;
  const { width } = annotatorBox({ x: 0, y: 0, width: side, height: side }, annotatorMargin, 0.48);
  expect(width).toBeGreaterThan(16);
  expect(width).toBeLessThan(19);
});
