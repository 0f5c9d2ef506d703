import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeFocus } from '../../../src/training/augmentation/focus.ts';
import type { Sample } from '../../../src/training/augmentation/sample.ts';
import { arbitrarySample, copyOf } from './arbitrarySample.ts';

function expectedAt({ planes, width, height }: Sample, amount: number, at: number): number {
  const x = at % width;
  const y = Math.floor(at / width) % height;
  if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return planes[at]!;
  let mean = 0;
  for (const row of [-width, 0, width]) for (const column of [-1, 0, 1]) mean += planes[at + row + column]! / 9;
  return Math.min(1, Math.max(0, planes[at]! + amount * (mean - planes[at]!)));
}

describe('changeFocus', () => {
  test('moves each pixel towards its neighbours or away, plane by plane; the rim stays', () => {
    fc.assert(
      fc.property(arbitrarySample(), fc.double({ min: -1.2, max: 1, noNaN: true }), (sample, amount) => {
        const changed = copyOf(sample);
        changeFocus(changed, amount);
        changed.planes.forEach((value, at) => {
          expect(value).toBeCloseTo(expectedAt(sample, amount, at), 5);
        });
        expect(changed.truths).toEqual(sample.truths);
      }),
    );
  });

  test('softens an edge with an amount above 0 and hardens it below', () => {
    const edge = (amount: number) => {
      const row = [0.2, 0.2, 0.2, 0.8, 0.8, 0.8];
      const planes = Float32Array.from({ length: 3 * 36 }, (_, at) => row[at % 6]!);
      changeFocus({ width: 6, height: 6, planes, truths: [] }, amount);
      return planes[2 * 6 + 3]! - planes[2 * 6 + 2]!;
    };
    expect(edge(1)).toBeCloseTo(0.2, 5);
    expect(edge(0)).toBeCloseTo(0.6, 5);
    expect(edge(-0.5)).toBeCloseTo(0.8, 5);
  });

  test('changes nothing where all is the same', () => {
    const planes = new Float32Array(3 * 25).fill(0.25);
    changeFocus({ width: 5, height: 5, planes, truths: [] }, -1.2);
    for (const value of planes) expect(value).toBeCloseTo(0.25, 6);
  });

  test('stays within 0 and 1 at the hardest', () => {
    const planes = Float32Array.from({ length: 3 * 64 }, (_, at) => (at + Math.floor(at / 8)) % 2);
    changeFocus({ width: 8, height: 8, planes, truths: [] }, -1.2);
    for (const value of planes) expect(value === 0 || value === 1).toBe(true);
  });
});
