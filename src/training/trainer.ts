import { TesescopeError } from '../errors.ts';
import { type Engine, floats, type GraphSession, type Value } from '../graph/engine.ts';
import type { NamedTensors } from '../graph/tensorData.ts';
import { buildNetwork } from '../network/buildNetwork.ts';
import { type ParameterLayout, packParameters } from '../network/parameterLayout.ts';
import { learningRate } from './learningRate.ts';
import type { TrainingBatch } from './trainingBatch.ts';
import { gradientGraph, trainingStepGraph, updateGraph } from './trainingGraph.ts';
import type { TrainingSettings } from './trainingSettings.ts';
import type { TrainingState } from './trainingState.ts';

/** The losses of one step: means over its batches. */
export interface StepReport {
  /** From 1. */
  readonly step: number;
  readonly classificationLoss: number;
  readonly localizationLoss: number;
  readonly regularizationLoss: number;
  readonly gradientNorm: number;
  readonly learningRate: number;
}

/** Takes steps; a state in, the next one out. */
export interface Trainer {
  /** @throws not-finite where a loss, the gradient or a new weight is no number: the step and the images are named. */
  readonly step: (
    state: TrainingState,
    batches: readonly TrainingBatch[],
    steps: number,
  ) => Promise<{ readonly state: TrainingState; readonly report: StepReport }>;
  readonly release: () => Promise<void>;
}

/** The state before the first step. */
export function initialState(layout: ParameterLayout, weights: NamedTensors, initialMeanSquare: number): TrainingState {
  const parameters = packParameters(layout, weights);
  return {
    step: 0,
    parameters,
    meanSquare: new Float32Array(layout.count).fill(initialMeanSquare),
    momentum: new Float32Array(layout.count),
    average: parameters.slice(),
  };
}

/** Loads the training graphs: one for a whole step, or two where gradients are accumulated over several batches. */
export async function createTrainer(
  settings: TrainingSettings,
  layout: ParameterLayout,
  frozen: NamedTensors,
  engine: Engine,
): Promise<Trainer> {
  const { batch, sample, network, l2, rmsProp, clipNorm, minimumNegatives, accumulate } = settings;
  const options = {
    batch,
    ...sample,
    network: (images: Parameters<typeof buildNetwork>[1], weights: Parameters<typeof buildNetwork>[2]) =>
      buildNetwork(network, images, weights),
    layout,
    frozen,
    l2,
    rmsProp,
    mining: { minimumNegatives },
    ...(clipNorm === undefined ? {} : { clipNorm }),
  };
  const sessions =
    accumulate === 1
      ? [await engine.load(trainingStepGraph(options))]
      : [await engine.load(gradientGraph(options)), await engine.load(updateGraph(options))];
  const run = accumulate === 1 ? wholeStep(sessions[0]!) : stepInHalves(sessions[0]!, sessions[1]!);

  return {
    step: async (state, batches, steps) => {
      const rate = learningRate(settings.schedule, state.step, steps);
      const averageDecay = Math.min(settings.averageDecay, (1 + state.step) / (10 + state.step));
      const results = await run(stateFeeds(state, rate, averageDecay), batches);
      const report = { step: state.step + 1, ...losses(results), learningRate: rate };
      const next = nextState(state, results);
      checkFinite(report, next, batches);
      return { state: next, report };
    },
    release: async () => {
      for (const session of sessions) await session.release();
    },
  };
}

type Values = Readonly<Record<string, Value>>;
type RunStep = (state: Values, batches: readonly TrainingBatch[]) => Promise<Values>;

function wholeStep(session: GraphSession): RunStep {
  return (state, [batch]) => session.run({ ...state, ...batchFeeds(batch!) });
}

function stepInHalves(gradients: GraphSession, update: GraphSession): RunStep {
  return async (state, batches) => {
    const count = state.parameters!.shape;
    let gradientSum = floats(new Float32Array(count[0]!), count);
    const sums: Record<string, number> = {};
    for (const batch of batches) {
      const { newGradientSum, ...results } = await gradients.run({
        ...batchFeeds(batch),
        parameters: state.parameters!,
        gradientSum,
      });
      gradientSum = newGradientSum!;
      for (const [name, { data }] of Object.entries(results))
        sums[name] = (sums[name] ?? 0) + Number(data[0]) / batches.length;
    }
    const gradientScale = scalarValue(1 / batches.length);
    const updated = await update.run({ ...state, gradientSum, gradientScale });
    return { ...updated, ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, scalarValue(sum)])) };
  };
}

function batchFeeds({ images, classes, codes }: TrainingBatch): Values {
  return { images, classes, codes };
}

function stateFeeds(state: TrainingState, rate: number, averageDecay: number): Values {
  const vector = (data: Float32Array) => floats(data, [data.length]);
  return {
    learningRate: scalarValue(rate),
    averageDecay: scalarValue(averageDecay),
    parameters: vector(state.parameters),
    meanSquare: vector(state.meanSquare),
    momentum: vector(state.momentum),
    average: vector(state.average),
  };
}

function scalarValue(value: number): Value {
  return floats(Float32Array.of(value), []);
}

function losses(results: Values) {
  const number = (name: string) => Number(results[name]!.data[0]);
  return {
    classificationLoss: number('classificationLoss'),
    localizationLoss: number('localizationLoss'),
    regularizationLoss: number('regularizationLoss'),
    gradientNorm: number('gradientNorm'),
  };
}

function checkFinite(report: StepReport, next: TrainingState, batches: readonly TrainingBatch[]): void {
  const { step, classificationLoss, localizationLoss, regularizationLoss, gradientNorm } = report;
  const figures = {
    classificationLoss,
    localizationLoss,
    regularizationLoss,
    gradientNorm,
    weights: sum(next.parameters),
  };
  const lost = Object.entries(figures).filter(([, value]) => !Number.isFinite(value));
  if (lost.length === 0) return;
  const names = lost.map(([name]) => name).join(', ');
  const images = batches.flatMap(({ fileNames }) => fileNames).join(', ');
  throw new TesescopeError(
    'not-finite',
    `Step ${step}: no longer a finite number: ${names}. Its images: ${images}. Lower the learning rate.`,
  );
}

function sum(values: Float32Array): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index]!;
  return total;
}

function nextState(state: TrainingState, results: Values): TrainingState {
  const vector = (name: string) => results[name]!.data as Float32Array;
  return {
    step: state.step + 1,
    parameters: vector('newParameters'),
    meanSquare: vector('newMeanSquare'),
    momentum: vector('newMomentum'),
    average: vector('newAverage'),
  };
}
