import { join } from 'node:path';
import type { Dataset } from '../../annotation/dataset.ts';
import { type Model, writeModel } from '../../detection/modelFile.ts';
import { TesescopeError } from '../../errors.ts';
import type { OperatingPoints } from '../../evaluation/suggestOperatingPoints.ts';
import type { Engine } from '../../graph/engine.ts';
import { unpackParameters } from '../../network/parameterLayout.ts';
import { createBatchProducer } from '../../platform/node/batchProducer.ts';
import { cachedImages } from '../../platform/node/cachedImages.ts';
import { drawTrainingCurves } from '../../platform/node/drawTrainingCurves.ts';
import { readBytes } from '../../platform/node/readBytes.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { EpochReport } from '../../training/epochReport.ts';
import { createTrainer, initialState, type StepReport } from '../../training/trainer.ts';
import { stepsPerEpoch } from '../../training/trainingPlan.ts';
import { readCheckpoint, type TrainingState, writeCheckpoint } from '../../training/trainingState.ts';
import { epochReport } from './epochReport.ts';
import { type PreparedTraining, prepareTraining } from './prepareTraining.ts';
import { stepClock } from './stepClock.ts';
import { openTrainingLog } from './trainingLog.ts';
import { modelMetadata, type TrainingRun, trainingFiles } from './trainingRun.ts';
import { validateModel } from './validateModel.ts';

export interface RunTrainingOptions {
  readonly folder: string;
  readonly run: TrainingRun;
  readonly dataset: Dataset;
  readonly validation?: Dataset;
  readonly engine: Engine;
  /** Stops when so many epochs are done, to go on later as if it had not. @default all epochs */
  readonly untilEpoch?: number;
  /** Goes on from the folder's checkpoint. */
  readonly resume: boolean;
  /** Stops after the step under way; everything is saved. */
  readonly signal: AbortSignal;
  readonly onStart: (steps: number, firstStep: number) => void;
  readonly onStep: (report: StepReport) => void;
  readonly onEpoch: (report: EpochReport, isBest: boolean) => void;
}

export interface TrainingOutcome {
  /** Whether it came to its end, not to a stop. */
  readonly finished: boolean;
  readonly step: number;
  readonly best: number | undefined;
  readonly epochs: readonly EpochReport[];
}

/** At least this often the state is saved, besides each epoch's end. */
const checkpointMilliseconds = 5 * 60_000;

/** Trains from the first step, or from the checkpoint, to the last or until stopped. */
export async function runTraining(options: RunTrainingOptions): Promise<TrainingOutcome> {
  const { folder, run, dataset, engine, signal } = options;
  const { settings } = run;
  const prepared = await prepareTraining(run, dataset);
  const { examples, layout, frozen } = prepared;
  const started = options.resume
    ? await resumed(folder, prepared)
    : fresh(prepared, settings.rmsProp.initialMeanSquare);
  const log = await openTrainingLog(join(folder, trainingFiles.log), started.state.step);
  const plan = {
    examples: examples.length,
    batch: settings.batch,
    accumulate: settings.accumulate,
    seed: settings.seed,
  };
  const perEpoch = stepsPerEpoch(plan);
  const steps = perEpoch * settings.epochs;
  const end = perEpoch * Math.min(settings.epochs, options.untilEpoch ?? settings.epochs);

  const readImage = cachedImages();
  const modelOf = (state: TrainingState): Model => ({
    metadata: modelMetadata(run, dataset, { epochs: Math.floor(state.step / perEpoch), steps: state.step }),
    weights: new Map([...frozen, ...unpackParameters(layout, state.average)]),
  });

  let { state, best } = started;
  const save = () =>
    writeFileAtomically(
      join(folder, trainingFiles.checkpoint),
      writeCheckpoint({ state, notes: best === undefined ? {} : { best } }),
    );
  await save();
  const { fit, input, imagesFolder, correction = [] } = run;
  const trainer = await createTrainer(settings, layout, frozen, engine);
  const producer = createBatchProducer({ examples, plan, settings, fit, input, imagesFolder, correction });
  options.onStart(end, state.step);
  let saved = Date.now();
  const clock = stepClock();
  try {
    let next = state.step < end ? producer.batches(state.step) : undefined;
    while (next !== undefined && !signal.aborted) {
      const batches = await clock.waiting(next);
      next = state.step + 1 < end ? producer.batches(state.step + 1) : undefined;
      next?.catch(() => undefined);
      const taken = await clock.stepping(trainer.step(state, batches, steps));
      state = taken.state;
      log.step(taken.report);
      options.onStep(taken.report);
      if (state.step % perEpoch === 0) {
        const trained = modelOf(state);
        const measured = options.validation && (await validate(options, options.validation, trained, readImage));
        const model = withOperatingPoints(trained, measured?.operatingPoints);
        const figures = measured?.figures;
        const report = epochReport(state.step / perEpoch, log.steps().slice(-perEpoch), clock.waitShare(), figures);
        const isBest = best === undefined || (figures?.AP50 ?? Number.POSITIVE_INFINITY) >= best;
        if (isBest) best = figures?.AP50 ?? best;
        log.epoch(report);
        await writeFileAtomically(join(folder, trainingFiles.last), writeModel(model));
        if (isBest) await writeFileAtomically(join(folder, trainingFiles.best), writeModel(model));
        await writeFileAtomically(join(folder, trainingFiles.curves), drawTrainingCurves(log.steps(), log.epochs()));
        options.onEpoch(report, isBest);
      }
      if (state.step % perEpoch === 0 || Date.now() - saved > checkpointMilliseconds) {
        await save();
        saved = Date.now();
      }
    }
    await save();
  } catch (error) {
    throw withLastGood(error, join(folder, trainingFiles.checkpoint));
  } finally {
    await log.close();
    await producer.close();
    await trainer.release();
  }
  return { finished: state.step >= end, step: state.step, best, epochs: log.epochs() };
}

function validate(
  options: RunTrainingOptions,
  validation: Dataset,
  model: Model,
  readImage: ReturnType<typeof cachedImages>,
) {
  const { run, engine } = options;
  return validateModel(model, validation, run.validationImagesFolder ?? run.imagesFolder, readImage, engine);
}

function withOperatingPoints({ metadata, weights }: Model, operatingPoints: OperatingPoints | undefined): Model {
  return { metadata: operatingPoints === undefined ? metadata : { ...metadata, operatingPoints }, weights };
}

function fresh({ layout, weights }: PreparedTraining, initialMeanSquare: number) {
  return { state: initialState(layout, weights, initialMeanSquare), best: undefined as number | undefined };
}

async function resumed(folder: string, { layout }: PreparedTraining) {
  const file = join(folder, trainingFiles.checkpoint);
  const { state, notes } = readCheckpoint(await readBytes(file), layout.count, file);
  return { state, best: typeof notes.best === 'number' ? notes.best : undefined };
}

/** A loss that is no number ends a training: where to go on from is part of the message. */
function withLastGood(error: unknown, checkpoint: string): unknown {
  if (!(error instanceof TesescopeError) || error.code !== 'not-finite') return error;
  return new TesescopeError('not-finite', `${error.message} The last good state is in ${checkpoint}.`, {
    cause: error,
  });
}
