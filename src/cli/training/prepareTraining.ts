import type { Dataset } from '../../annotation/dataset.ts';
import type { NamedTensors } from '../../graph/tensorData.ts';
import { isFrozenBy } from '../../network/frozenLayers.ts';
import { initialWeights } from '../../network/initialWeights.ts';
import { layOutParameters, networkParameters, type ParameterLayout } from '../../network/parameterLayout.ts';
import { readModelFile } from '../../platform/node/readModelFile.ts';
import { readPretrainedWeights } from '../../platform/node/readPretrainedWeights.ts';
import { type TrainingExample, trainingExamples } from '../../training/trainingExample.ts';
import type { TrainingRun } from './trainingRun.ts';

/** What a training needs before its first step. */
export interface PreparedTraining {
  readonly examples: readonly TrainingExample[];
  readonly layout: ParameterLayout;
  readonly frozen: NamedTensors;
  readonly weights: NamedTensors;
}

/** Gathers the examples and the weights to start from: `pretrained`, `random`, or a model file. */
export async function prepareTraining(run: TrainingRun, dataset: Dataset): Promise<PreparedTraining> {
  const parameters = networkParameters(run.settings.network);
  const isFrozen = isFrozenBy(run.freeze);
  const pretrained = await startingWeights(run);
  const weights = initialWeights(parameters, {
    seed: run.settings.seed,
    ...(pretrained === undefined ? {} : { pretrained: pretrained.weights }),
    startAnew: (name) => pretrained?.startsAnew(name) ?? true,
  });
  return {
    examples: trainingExamples(dataset, run.classes),
    layout: layOutParameters(parameters.filter(({ name }) => !isFrozen(name))),
    frozen: new Map([...weights].filter(([name]) => isFrozen(name))),
    weights,
  };
}

async function startingWeights(
  run: TrainingRun,
): Promise<{ readonly weights: NamedTensors; readonly startsAnew: (name: string) => boolean } | undefined> {
  if (run.initialWeights === 'random') return undefined;
  const isHead = (name: string) => name.startsWith('head');
  if (run.initialWeights === 'pretrained') {
    const isPaper = run.settings.network.preset === 'paper';
    const startsAnew = (name: string) => (isPaper ? name.includes('.class.') : isHead(name));
    return { weights: await readPretrainedWeights(), startsAnew };
  }
  const { metadata, weights } = await readModelFile(run.initialWeights);
  const isSame = JSON.stringify(metadata.network) === JSON.stringify(run.settings.network);
  return { weights, startsAnew: (name) => !isSame && isHead(name) };
}
