import { describe, expect, it } from 'vitest';
import { newTrainingRun, type TrainOptions } from '../../../src/cli/training/newTrainingRun.ts';
import { modelMetadata } from '../../../src/cli/training/trainingRun.ts';
import { parseSteps } from '../../../src/image/correction/parseSteps.ts';

const dataset = {
  images: [{ id: 1, fileName: '1.png', width: 320, height: 240 }],
  categories: [{ id: 1, name: 'spermatozoon' }],
  annotations: [
    { id: 1, imageId: 1, categoryId: 1, box: { x: 1, y: 1, width: 20, height: 20 }, area: 400, isCrowd: false },
  ],
};
const options: TrainOptions = {
  dataset: 'lab.json',
  preset: 'small-object',
  size: 320,
  freeze: 'none',
  initial: 'random',
  seed: 1,
  name: 'lab',
  licence: 'none',
};
const described = (more: Partial<TrainOptions>) =>
  modelMetadata(newTrainingRun({ ...options, ...more }, dataset, ''), dataset, { epochs: 1, steps: 1 });

describe('newTrainingRun', () => {
  it('hands the steps that images go through on to the model', () => {
    const correct = parseSteps('illumination,normalisation:per=channel');
    expect(described({ correct }).correction).toEqual(correct);
    expect(described({})).not.toHaveProperty('correction');
  });

  it.each(['artefacts', 'halo', 'illumination,wiener'])(
    'refuses steps that an image alone does not do for: %s',
    (steps) => {
      expect(() => described({ correct: parseSteps(steps) })).toThrow(/^--correct: \w+ needs/);
    },
  );
});
