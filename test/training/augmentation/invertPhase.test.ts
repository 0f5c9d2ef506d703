import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invertPhase } from '../../../src/training/augmentation/invertPhase.ts';
import { arbitrarySample, copyOf } from './arbitrarySample.ts';

test('exchanges bright and dark, level by level, and leaves the boxes', () => {
  fc.assert(
    fc.property(arbitrarySample(), (sample) => {
      const changed = copyOf(sample);
      invertPhase(changed);
      changed.planes.forEach((value, at) => {
        expect(value).toBeCloseTo(1 - sample.planes[at]!, 6);
      });
      expect(changed.truths).toEqual(sample.truths);
    }),
  );
});

test('takes rounding above white for black', () => {
  const sample = { width: 1, height: 1, planes: new Float32Array(3).fill(1 + 2 ** -22), truths: [] };
  invertPhase(sample);
  expect([...sample.planes]).toEqual([0, 0, 0]);
});
