import { expect, test } from 'vitest';
import { contactSheet } from '../../src/training/contactSheet.ts';
import { sampleWithRectangle, truthAt } from './augmentation/drawnRectangle.ts';

test('contactSheet lays samples out row by row, framed boxes leave what they hold to be seen', () => {
  const truth = truthAt(10, 8, 6, 5);
  const samples = [0, 1, 2].map((index) =>
    sampleWithRectangle(30, 20, { ...truth, classIndex: index, isCrowd: index === 2 }),
  );
  const { width, height, data } = contactSheet(samples);
  expect({ width, height }).toEqual({ width: 8 + 2 * 38, height: 8 + 2 * 28 });
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
  const frames = [
    [8, 8, [220, 60, 50]],
    [46, 8, [255, 176, 0]],
    [8, 36, [150, 150, 150]],
  ] as const;
  for (const [left, top, colour] of frames) {
    expect(at(left + 10, top + 8)).toEqual([255, 255, 255]);
    expect(at(left + 15, top + 12)).toEqual([255, 255, 255]);
    expect(at(left + 12, top + 8 - 2)).toEqual(colour);
    expect(at(left + 2, top + 2)).toEqual([0, 0, 0]);
  }
  expect(at(60, 50)).toEqual([24, 24, 24]);
});
