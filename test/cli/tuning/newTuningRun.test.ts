import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/annotation/dataset.ts';
import { newTuningRun } from '../../../src/cli/tuning/newTuningRun.ts';
import type { SearchArguments } from '../../../src/cli/tuning/tuneArguments.ts';
import { trialOptions } from '../../../src/cli/tuning/tuningRun.ts';

const dataset: Dataset = {
  images: [{ id: 1, fileName: 'a.png', width: 640, height: 480 }],
  categories: [{ id: 1, name: 'sperm' }],
  annotations: [
    { id: 1, imageId: 1, categoryId: 1, box: { x: 9, y: 9, width: 20, height: 18 }, area: 360, isCrowd: false },
  ],
};

const told: SearchArguments = {
  dataset: 'lab/train.json',
  validation: 'other/validation.json',
  preset: 'small-object',
  initial: 'pretrained',
  seed: 1,
  name: 'lab',
  licence: 'ours',
  trials: 4,
};

const plan = (changes: Partial<SearchArguments> = {}) =>
  newTuningRun({ ...told, ...changes }, dataset, { datasetSha256: 'a', validationSha256: 'b' });

describe('newTuningRun', () => {
  test('searches the preset’s space, for the preset’s epochs, images beside their datasets', () => {
    const run = plan();
    expect(run.rungs.at(-1)).toEqual({ trials: 1, epochs: 60 });
    expect(run.trials[0]).toMatchObject({ learningRate: 1e-4, batch: 8, size: 640, augmentation: 'microscopy' });
    expect(run.suppressions[0]).toBe(0.6);
    expect(run.base).toMatchObject({ images: 'lab', validationImages: 'other', epochs: 60 });
    expect(run).toMatchObject({ datasetSha256: 'a', validationSha256: 'b' });
  });

  test('searches what it is told to, in the place of that', () => {
    const run = plan({ size: [320], learningRate: [1e-5, 1e-4], epochs: 8, images: 'photos', suppression: [0.5] });
    expect(run.trials[0]?.learningRate).toBe(1e-5);
    for (const { size, learningRate } of run.trials) {
      expect(size).toBe(320);
      expect([1e-5, 1e-4]).toContain(learningRate);
    }
    expect(run.suppressions).toEqual([0.5]);
    expect(run.base).toMatchObject({ images: 'photos', validationImages: 'photos', epochs: 8 });
  });

  test('the paper’s space has the scales of its default boxes', () => {
    const run = plan({ preset: 'paper' });
    expect(run.trials[0]).toMatchObject({ learningRate: 0.004, batch: 6, accumulate: 3, minScale: 0.2 });
    expect(run.rungs.at(-1)?.epochs).toBe(200);
  });

  test('a trial is all that training is told', () => {
    const run = plan();
    expect(trialOptions(run, 0)).toEqual({ ...run.base, ...run.trials[0] });
    expect(Object.keys(trialOptions(run, 0))).not.toContain('trials');
  });

  test.each([
    [{ trials: 1 }, /--trials 1: a search takes 2 or more/],
    [{ trials: 8, epochs: 7 }, /--epochs 7: 8 trials/],
    [{ freeze: ['none', 'roof'] as const, trials: 40 }, /--freeze roof/],
    [{ size: [100] as const }, /multiple of 32/],
    [{ batch: [0] as const }, /--batch 0/],
    [{ minScale: [0.1] as const }, /--min-scale is of the paper preset/],
    [
      { learningRate: [1e-4], batch: [8], freeze: ['none'], size: [640], augmentation: ['paper'] } as const,
      /--trials 4: .* allow only 1 different/,
    ],
  ])('%j does not fit', (changes, message) => {
    expect(() => plan(changes)).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringMatching(message) }),
    );
  });
});
