import { describe, expect, it } from 'vitest';
import { newTrainingRun, type TrainOptions } from '../../../src/cli/training/newTrainingRun.ts';
import { modelMetadata } from '../../../src/cli/training/trainingRun.ts';
import { parseSteps } from '../../../src/image/correction/parseSteps.ts';
import type { NetworkSpec } from '../../../src/network/networkSpec.ts';

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
const hashes = { datasetSha256: '' };
const described = (more: Partial<TrainOptions>) =>
  modelMetadata(newTrainingRun({ ...options, ...more }, dataset, hashes), dataset, { epochs: 1, steps: 1 });

describe('newTrainingRun', () => {
  it('hands the steps that images go through on to the model', () => {
    const correct = parseSteps('illumination,normalisation:per=channel');
    expect(described({ correct }).correction).toEqual(correct);
    expect(described({})).not.toHaveProperty('correction');
  });

  it('keeps the network of the model that it goes on from, unless that is for something else', () => {
    const boxes = (side: number) => [{ stride: 8, sizes: [{ width: side, height: side }] }];
    const network = (classes: number) =>
      ({ preset: 'small-object', classes, widthMultiplier: 1, levels: boxes(77) }) as const;
    const going = (from: NetworkSpec, more: Partial<TrainOptions> = {}) =>
      newTrainingRun({ ...options, ...more }, dataset, hashes, from).settings.network;
    expect(going(network(1))).toEqual(network(1));
    expect(going(network(2))).not.toMatchObject({ levels: boxes(77) });
    expect(going(network(1), { preset: 'paper' })).toMatchObject({ preset: 'paper' });
  });

  it.each(['artefacts', 'halo', 'illumination,wiener'])(
    'refuses steps that an image alone does not do for: %s',
    (steps) => {
      expect(() => described({ correct: parseSteps(steps) })).toThrow(/^--correct: \w+ needs/);
    },
  );
});
