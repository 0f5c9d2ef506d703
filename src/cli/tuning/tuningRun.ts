import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TesescopeError } from '../../errors.ts';
import { isThere } from '../../platform/node/isThere.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { Rung } from '../../training/tuning/planRungs.ts';
import type { TrialSettings } from '../../training/tuning/searchSpace.ts';
import type { TrainOptions } from '../training/newTrainingRun.ts';

/** All that a search was begun with: kept beside its results, so that it can be resumed. */
export interface TuningRun {
  /** What all trials share, as `tesescope train` takes it. */
  readonly base: TuningBase;
  readonly datasetSha256: string;
  readonly validationSha256: string;
  readonly trials: readonly TrialSettings[];
  readonly rungs: readonly Rung[];
  /** IoUs tried for suppression with the best model, the usual one first. */
  readonly suppressions: readonly number[];
}

export type TuningBase = Omit<TrainOptions, keyof TrialSettings | 'validation' | 'epochs' | 'suppression'> & {
  readonly validation: string;
  readonly epochs: number;
};

export const tuningFiles = {
  run: 'tune.json',
  journal: 'tune.jsonl',
  table: 'tune.csv',
  plot: 'tune.svg',
  best: 'best.json',
  model: 'model.onnx',
} as const;

/** A trial's folder, from 1. */
export function trialFolder(folder: string, trial: number): string {
  return join(folder, 'trials', String(trial + 1).padStart(2, '0'));
}

/** A trial as `tesescope train` takes it. */
export function trialOptions({ base, trials }: TuningRun, trial: number): TrainOptions {
  return { ...base, ...trials[trial]! };
}

/** @throws refused where the folder holds a search already. */
export async function writeTuningRun(folder: string, run: TuningRun): Promise<void> {
  const file = join(folder, tuningFiles.run);
  if (await isThere(file)) {
    const message = `${folder} holds a search already: go on with --resume, or choose another --out.`;
    throw new TesescopeError('refused', message, { place: { file } });
  }
  await writeFileAtomically(file, `${JSON.stringify(run, null, 2)}\n`);
}

/** @throws not-found where nothing was begun there; bad-format where the file is damaged. */
export async function readTuningRun(folder: string): Promise<TuningRun> {
  const file = join(folder, tuningFiles.run);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const message = `There is no search to resume in ${folder}: ${file} is not there.`;
    throw new TesescopeError('not-found', message, { place: { file }, cause });
  });
  try {
    return JSON.parse(text) as TuningRun;
  } catch (cause) {
    throw new TesescopeError('bad-format', `${file} is damaged: it is no JSON.`, { place: { file }, cause });
  }
}
