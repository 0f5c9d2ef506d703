import { expect, it } from 'vitest';
import { roundBox, roundScore } from '../../src/detection/roundDetection.ts';

it('rounds boxes to hundredths of a pixel', () => {
  expect(roundBox({ x: 1.23456, y: 0, width: 10.005, height: 99.999 })).toEqual([1.23, 0, 10.01, 100]);
});

it('rounds scores to five decimals', () => {
  expect(roundScore(0.123456789)).toBe(0.12346);
  expect(roundScore(1)).toBe(1);
});
