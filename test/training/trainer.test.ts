import { describe, expect, test } from 'vitest';
import { initialWeights } from '../../src/network/initialWeights.ts';
import { paperSpec } from '../../src/network/networkSpec.ts';
import { layOutParameters, networkParameters } from '../../src/network/parameterLayout.ts';
import { onnxRuntimeEngine } from '../../src/platform/node/onnxRuntimeEngine.ts';
import { createTrainer, initialState, type StepReport } from '../../src/training/trainer.ts';
import { trainingBatch } from '../../src/training/trainingBatch.ts';
import { plannedStep } from '../../src/training/trainingPlan.ts';
import { paperSettings, smallObjectSettings, type TrainingSettings } from '../../src/training/trainingSettings.ts';
import { readCheckpoint, type TrainingState, writeCheckpoint } from '../../src/training/trainingState.ts';
import { discBatchOptions, discExamples, tinySpec } from './drawnDiscs.ts';

const examples = discExamples(6);
const batchOptions = discBatchOptions(examples);
const firstTwo = [
  { example: 0, seed: 1 },
  { example: 1, seed: 2 },
];
const layout = layOutParameters(networkParameters(tinySpec));
const steps = 30;
const settings: TrainingSettings = {
  ...smallObjectSettings,
  network: tinySpec,
  sample: { width: 64, height: 64 },
  batch: 2,
  minimumNegatives: 3,
  schedule: { kind: 'cosine', peak: 1e-4, warmUpSteps: 2 },
  seed: 5,
};

function start({ seed, rmsProp }: TrainingSettings): TrainingState {
  return initialState(layout, initialWeights(networkParameters(tinySpec), { seed }), rmsProp.initialMeanSquare);
}

/** Trains from a state up to a step with a trainer of its own, on the planned samples of each step or of the first only, plainly augmented. */
async function train(
  from: TrainingState,
  until: number,
  changed: Partial<TrainingSettings> = {},
  { threads = 1, onlyFirstSamples = false } = {},
) {
  const used = { ...settings, ...changed };
  const trainer = await createTrainer(used, layout, new Map(), onnxRuntimeEngine({ device: 'cpu', threads }));
  const shown = onlyFirstSamples ? { ...batchOptions, augmentation: 'paper' as const } : batchOptions;
  const reports: StepReport[] = [];
  let state = from;
  try {
    while (state.step < until) {
      const planned = plannedStep({ ...used, examples: examples.length }, onlyFirstSamples ? 0 : state.step);
      const batches = await Promise.all(planned.batches.map((batch) => trainingBatch(batch, shown)));
      const taken = await trainer.step(state, batches, steps);
      state = taken.state;
      reports.push(taken.report);
    }
  } finally {
    await trainer.release();
  }
  return { state, reports };
}

function bytesOf(state: TrainingState): Buffer {
  return Buffer.from(writeCheckpoint({ state, notes: {} }));
}

function isSame(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

test('the state before the first step', () => {
  const state = start(settings);
  expect(state.step).toBe(0);
  expect(isSame(state.average, state.parameters)).toBe(true);
  expect(state.average.buffer === state.parameters.buffer).toBe(false);
  expect(state.momentum.every((value) => value === 0)).toBe(true);
  const paper = initialState(layout, initialWeights(networkParameters(tinySpec), { seed: 5 }), 1);
  expect(paper.meanSquare.every((value) => value === 1)).toBe(true);
});

describe.each([
  { threads: 1, accumulate: 1 },
  { threads: 2, accumulate: 1 },
  { threads: 1, accumulate: 2 },
])('with $threads threads and $accumulate batches a step', ({ threads, accumulate }) => {
  test('interrupted and resumed is uninterrupted, bit for bit; the same seed gives the same weights', async () => {
    const straight = await train(start(settings), 4, { accumulate }, { threads });
    const first = await train(start(settings), 2, { accumulate }, { threads });
    const checkpoint = readCheckpoint(bytesOf(first.state), layout.count, 'checkpoint');
    const resumed = await train(checkpoint.state, 4, { accumulate }, { threads });
    expect(bytesOf(resumed.state).equals(bytesOf(straight.state))).toBe(true);
    expect([...first.reports, ...resumed.reports]).toEqual(straight.reports);
  });
});

test('another seed gives other weights', async () => {
  const [one, other] = [await train(start(settings), 1), await train(start(settings), 1, { seed: 6 })];
  expect(bytesOf(other.state).equals(bytesOf(one.state))).toBe(false);
});

test('learns to see two bright discs: the loss falls over 30 steps to a tenth', async () => {
  const { state, reports } = await train(start(settings), steps, {}, { onlyFirstSamples: true });
  expect(reports.map(({ step }) => step)).toEqual(Array.from({ length: steps }, (_, index) => index + 1));
  const [first, last] = [reports[0]!, reports.at(-1)!];
  expect(last.classificationLoss).toBeLessThan(0.1 * first.classificationLoss);
  expect(last.localizationLoss).toBeLessThan(0.1 * first.localizationLoss);
  expect(isSame(state.average, state.parameters)).toBe(false);
});

test('reports the mean losses of its batches, and the rate', async () => {
  const { reports } = await train(start(settings), 2, { accumulate: 2 });
  const halves = await train(start(settings), 1);
  expect(reports[0]!.learningRate).toBeCloseTo(5e-5, 12);
  expect(reports[1]!.learningRate).toBeCloseTo(1e-4, 12);
  expect(reports[0]!.regularizationLoss).toBeCloseTo(halves.reports[0]!.regularizationLoss, 5);
  for (const report of reports) expect(Object.values(report).every((value) => value > 0)).toBe(true);
});

describe.each([1, 2])('with %d batches a step, an absurd learning rate', (accumulate) => {
  test('stops with the step, what was lost, its images and what to do', async () => {
    const absurd = { accumulate, schedule: { kind: 'exponential', peak: 1e38, warmUpSteps: 0 } } as const;
    const failed = train(start(settings), 5, absurd);
    await expect(failed).rejects.toMatchObject({ code: 'not-finite' });
    await expect(failed).rejects.toThrow(/^Step [1-3]: .*: .*disc-\d\.png.*Lower the learning rate\.$/);
  });
});

test('the paper preset takes a step: no warm-up, no shortened gradients, its own default boxes', async () => {
  const network = { ...paperSpec(1), widthMultiplier: 0.25 };
  const parameters = networkParameters(network);
  const own = layOutParameters(parameters);
  const used: TrainingSettings = {
    ...settings,
    ...paperSettings,
    network,
    sample: settings.sample,
    batch: 2,
    accumulate: 1,
  };
  const trainer = await createTrainer(used, own, new Map(), onnxRuntimeEngine({ device: 'cpu', threads: 1 }));
  const before = initialState(own, initialWeights(parameters, { seed: 2 }), paperSettings.rmsProp.initialMeanSquare);
  const batch = await trainingBatch(firstTwo, discBatchOptions(examples, network));
  const { state, report } = await trainer.step(before, [batch], 120_000);
  await trainer.release();
  expect(report).toMatchObject({ step: 1, learningRate: 0.004 });
  const moved = Math.sqrt(state.momentum.reduce((sum, value) => sum + value * value, 0));
  // With a mean square of about 1 and an epsilon of 1 the step is the rate times the gradient over √2 at most.
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan((0.004 * report.gradientNorm) / Math.sqrt(1.9));
});

test('frozen weights stay out of the state', async () => {
  const parameters = networkParameters(tinySpec);
  const weights = initialWeights(parameters, { seed: 1 });
  const isFrozen = ({ name }: { readonly name: string }) => name.startsWith('backbone.stem');
  const trained = layOutParameters(parameters.filter((parameter) => !isFrozen(parameter)));
  const frozen = new Map(parameters.filter(isFrozen).map(({ name }) => [name, weights.get(name)!]));
  const trainer = await createTrainer(settings, trained, frozen, onnxRuntimeEngine({ device: 'cpu', threads: 1 }));
  const batch = await trainingBatch(firstTwo, batchOptions);
  const { state } = await trainer.step(initialState(trained, weights, 0), [batch], steps);
  await trainer.release();
  expect(frozen.size).toBeGreaterThan(0);
  expect(state.parameters).toHaveLength(trained.count);
  expect(trained.count).toBeLessThan(layout.count);
});
