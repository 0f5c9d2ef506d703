import { describe, expect, test } from 'vitest';
import { drawTrials } from '../../../src/training/tuning/drawTrials.ts';
import { paperSpace, smallObjectSpace } from '../../../src/training/tuning/searchSpace.ts';

const only = {
  learningRate: [1e-4],
  batch: [8, 4],
  accumulate: [1],
  freeze: ['none', 'block2', 'block5'],
  size: [640],
  augmentation: ['microscopy'],
} as const;

describe.each([
  ['small-object', smallObjectSpace],
  ['paper', paperSpace],
])('trials of the %s space', (_, space) => {
  const trials = drawTrials(space, 40, 3);

  test('begin with the usual settings', () => {
    const { learningRate, batch, freeze, augmentation } = space;
    expect(trials[0]).toMatchObject({
      learningRate: 'usual' in learningRate && learningRate.usual,
      batch: batch[0],
      freeze: freeze[0],
      augmentation: augmentation[0],
    });
    expect(trials[0]?.minScale).toBe(space.minScale?.[0]);
  });

  test('are different, inside the space, and use all of it', () => {
    expect(new Set(trials.map((trial) => JSON.stringify(trial))).size).toBe(40);
    const { least, most } = space.learningRate as { least: number; most: number };
    const middle = Math.sqrt(least * most);
    for (const { learningRate } of trials) {
      expect(learningRate).toBeGreaterThanOrEqual(least * 0.99);
      expect(learningRate).toBeLessThanOrEqual(most * 1.01);
    }
    expect(trials.filter(({ learningRate }) => learningRate < middle).length).toBeGreaterThan(8);
    expect(trials.filter(({ learningRate }) => learningRate > middle).length).toBeGreaterThan(8);
    for (const key of ['batch', 'accumulate', 'freeze', 'size', 'minScale', 'augmentation'] as const)
      expect(new Set(trials.map((trial) => trial[key]))).toEqual(new Set<unknown>(space[key] ?? [undefined]));
  });

  test('come again from the same seed, and others from another; more of them begin with the same', () => {
    expect(drawTrials(space, 40, 3)).toEqual(trials);
    expect(drawTrials(space, 10, 3)).toEqual(trials.slice(0, 10));
    expect(drawTrials(space, 40, 4)).not.toEqual(trials);
  });
});

test('every trial that a small space holds, and no more', () => {
  const trials = drawTrials(only, 6, 1);
  expect(new Set(trials.map(({ batch, freeze }) => `${batch} ${freeze}`)).size).toBe(6);
  expect(() => drawTrials(only, 7, 1)).toThrow(/--trials 7: .* only 6 different/);
});
