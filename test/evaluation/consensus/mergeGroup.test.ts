import { describe, expect, test } from 'vitest';
import { mergeGroup } from '../../../src/evaluation/consensus/mergeGroup.ts';

const a = { x: 0, y: 0, width: 10, height: 10 };
const b = { x: 2, y: 0, width: 10, height: 10 };
const c = { x: 3, y: 1, width: 10, height: 13 };

describe('mergeGroup', () => {
  test('averages coordinates', () => {
    expect(mergeGroup([a, b], 'all')).toEqual({ box: { x: 1, y: 0, width: 10, height: 10 }, meanIou: 80 / 120 });
  });

  test('takes all, or the two that overlap most', () => {
    const ious = [80 / 120, 63 / 167, 81 / 149];
    const meanIou = expect.closeTo(ious.reduce((sum, iou) => sum + iou, 0) / 3, 12);
    expect(mergeGroup([a, b, c], 'all')).toEqual({ box: { x: 5 / 3, y: 1 / 3, width: 10, height: 11 }, meanIou });
    expect(mergeGroup([a, b, c], 'best-pair')).toEqual({ box: { x: 1, y: 0, width: 10, height: 10 }, meanIou });
  });

  test('one box is itself', () => {
    expect(mergeGroup([c], 'all')).toEqual({ box: c, meanIou: 1 });
    expect(mergeGroup([c], 'best-pair')).toEqual({ box: c, meanIou: 1 });
  });
});
