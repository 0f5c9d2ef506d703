import { join } from 'node:path';
import { isTesescopeError } from '../../errors.ts';
import type { NetworkSpec } from '../../network/networkSpec.ts';
import { isThere } from '../../platform/node/isThere.ts';
import type { EpochReport } from '../../training/epochReport.ts';
import type { TrialTask } from '../../training/tuning/successiveHalving.ts';
import type { TrialRecord } from '../../training/tuning/trialRecord.ts';
import { newTrainingRun } from '../training/newTrainingRun.ts';
import { type RunTrainingOptions, runTraining } from '../training/runTraining.ts';
import { trainingFiles, writeTrainingRun } from '../training/trainingRun.ts';
import { type TuningRun, trialFolder, trialOptions } from './tuningRun.ts';

export interface RunTrialOptions
  extends Pick<RunTrainingOptions, 'dataset' | 'engine' | 'signal' | 'onStart' | 'onStep' | 'onEpoch'> {
  readonly folder: string;
  readonly run: TuningRun;
  readonly validation: NonNullable<RunTrainingOptions['validation']>;
  /** Network of the model that every trial goes on from. */
  readonly initial: NetworkSpec | undefined;
}

/**
 * Trains one trial to the end of a rung, from its checkpoint where it has one: the same steps as those of `tesescope train`
 * with its settings.
 *
 * @returns what it came to; nothing where it was stopped before.
 */
export async function runTrial(
  { folder, run, initial, ...options }: RunTrialOptions,
  { trial, rung }: TrialTask,
): Promise<TrialRecord | undefined> {
  const home = trialFolder(folder, trial);
  const training = newTrainingRun(trialOptions(run, trial), options.dataset, run, initial);
  const resume = await isThere(join(home, trainingFiles.checkpoint));
  if (!resume) await writeTrainingRun(home, training);
  const started = Date.now();
  const place = () => ({ trial, rung, seconds: (Date.now() - started) / 1000 });
  try {
    const { finished, epochs } = await runTraining({
      ...options,
      folder: home,
      run: training,
      resume,
      untilEpoch: run.rungs[rung]!.epochs,
    });
    if (!finished) return undefined;
    const best = epochs.reduce((best, report) => (ap50(report) >= ap50(best) ? report : best));
    return { kind: 'measured', ...place(), epoch: best.epoch, figures: best.validation!, course: epochs.map(ap50) };
  } catch (error) {
    if (!isTesescopeError(error) || error.code !== 'not-finite') throw error;
    return { kind: 'failed', ...place(), reason: error.message };
  }
}

function ap50({ validation }: EpochReport): number {
  return validation!.AP50;
}
