import { dirname } from 'node:path';
import type { Dataset } from '../../annotation/dataset.ts';
import { TesescopeError } from '../../errors.ts';
import { isFrozenBy } from '../../network/frozenLayers.ts';
import type { NetworkSpec } from '../../network/networkSpec.ts';
import { paperSettings, smallObjectSettings } from '../../training/trainingSettings.ts';
import { drawTrials } from '../../training/tuning/drawTrials.ts';
import { planRungs } from '../../training/tuning/planRungs.ts';
import { type Choices, paperSpace, type SearchSpace, smallObjectSpace } from '../../training/tuning/searchSpace.ts';
import { newTrainingRun } from '../training/newTrainingRun.ts';
import type { SearchArguments } from './tuneArguments.ts';
import { type TuningRun, trialOptions } from './tuningRun.ts';

/** 0.6 is the authors'. */
const usualSuppressions: Choices<number> = [0.6, 0.3, 0.4, 0.5, 0.7];

/**
 * Plans a search: what it was told to search in the place of the preset's usual values.
 *
 * @param initial network of the model that every trial goes on from
 * @throws TesescopeError `usage` where numbers do not fit, `refused` where there is nothing to learn from.
 */
export function newTuningRun(
  told: SearchArguments,
  dataset: Dataset,
  hashes: Pick<TuningRun, 'datasetSha256' | 'validationSha256'>,
  initial?: NetworkSpec,
): TuningRun {
  const {
    learningRate,
    batch,
    accumulate,
    freeze,
    size,
    minScale,
    augmentation,
    suppression = usualSuppressions,
    trials,
    ...options
  } = told;
  if (trials < 2) throw new TesescopeError('usage', `--trials ${trials}: a search takes 2 or more.`);
  const isPaper = options.preset === 'paper';
  const epochs = options.epochs ?? (isPaper ? paperSettings : smallObjectSettings).epochs;
  const lists = { learningRate, batch, accumulate, freeze, size, minScale, augmentation };
  const space = { ...(isPaper ? paperSpace : smallObjectSpace), ...named(lists) } as SearchSpace;
  const run = {
    base: {
      ...options,
      epochs,
      images: options.images ?? dirname(options.dataset),
      validationImages: options.validationImages ?? options.images ?? dirname(options.validation),
    },
    ...hashes,
    trials: drawTrials(space, trials, options.seed),
    rungs: planRungs(trials, epochs),
    suppressions: suppression,
  };
  run.trials.forEach((trial, index) => {
    isFrozenBy(trial.freeze);
    const isNew = run.trials.findIndex((other) => other.size === trial.size && other.batch === trial.batch) === index;
    if (isNew) newTrainingRun(trialOptions(run, index), dataset, hashes, initial);
  });
  return run;
}

function named(lists: Partial<Record<keyof SearchSpace, unknown>>): Partial<SearchSpace> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
}
