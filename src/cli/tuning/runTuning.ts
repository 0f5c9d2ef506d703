import { join } from 'node:path';
import { writeModel } from '../../detection/modelFile.ts';
import { TesescopeError } from '../../errors.ts';
import { drawTuning } from '../../platform/node/drawTuning.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { ValidationFigures } from '../../training/epochReport.ts';
import { nextTask, winner } from '../../training/tuning/successiveHalving.ts';
import { bestModel } from './bestModel.ts';
import { formatTrialCsv } from './formatTrials.ts';
import { type RunTrialOptions, runTrial } from './runTrial.ts';
import { trainCommandLine } from './trainCommandLine.ts';
import { type TrialRow, trialRows } from './trialRows.ts';
import { openTuningJournal, type SuppressionRecord, type TuningJournal } from './tuningJournal.ts';
import type { TuningProgress } from './tuningProgress.ts';
import { trialOptions, tuningFiles } from './tuningRun.ts';

export interface TuningOutcome {
  readonly rows: readonly TrialRow[];
  /** What the search found; nothing where it was stopped before. */
  readonly best?: BestSettings;
}

/** `best.json`. */
export interface BestSettings {
  /** From 1. */
  readonly trial: number;
  readonly epoch: number;
  readonly settings: TrialRow['settings'];
  readonly suppression: number;
  /** On the validation images, with that suppression. */
  readonly figures: ValidationFigures;
  readonly suppressions: readonly Omit<SuppressionRecord, 'kind'>[];
  /** Trains the same again. */
  readonly command: string;
}

export interface RunTuningOptions extends Omit<RunTrialOptions, 'onStart' | 'onStep' | 'onEpoch'> {
  readonly progressOf: (trials: ReturnType<TuningJournal['trials']>) => TuningProgress;
}

/** Searches on from wherever the journal is, to the end or until stopped; table and plot are up to date at any time. */
export async function runTuning({ progressOf, ...options }: RunTuningOptions): Promise<TuningOutcome> {
  const { folder, run, signal } = options;
  const journal = await openTuningJournal(join(folder, tuningFiles.journal));
  const progress = progressOf(journal.trials());
  const trialing = { ...options, ...progress };
  try {
    for (let task = nextTask(run.rungs, journal.trials()); task; task = nextTask(run.rungs, journal.trials())) {
      if (signal.aborted) return { rows: trialRows(run, journal.trials(), undefined) };
      progress.begin(task);
      const record = await runTrial(trialing, task);
      if (record === undefined) continue;
      await journal.add(record);
      progress.done(record);
      await writeCourse(folder, trialRows(run, journal.trials(), undefined));
    }
  } finally {
    progress.stop();
  }
  const best = winner(run.rungs, journal.trials());
  if (best === undefined) throw allFailed(journal);
  const chosen = await bestModel(trialing, best.trial, journal);
  const rows = trialRows(run, journal.trials(), best.trial);
  await writeCourse(folder, rows);
  if (chosen === undefined) return { rows };
  const { iouThreshold: suppression, figures } = chosen.suppression;
  const repeated = { ...trialOptions(run, best.trial), suppression };
  const settings: BestSettings = {
    trial: best.trial + 1,
    epoch: best.epoch,
    settings: run.trials[best.trial]!,
    suppression,
    figures,
    suppressions: journal.suppressions().map(({ kind: _, ...record }) => record),
    command: trainCommandLine(repeated, join(folder, 'repeated')),
  };
  await writeFileAtomically(join(folder, tuningFiles.model), writeModel(chosen.model));
  await writeFileAtomically(join(folder, tuningFiles.best), `${JSON.stringify(settings, null, 2)}\n`);
  return { rows, best: settings };
}

async function writeCourse(folder: string, rows: readonly TrialRow[]): Promise<void> {
  await writeFileAtomically(join(folder, tuningFiles.table), formatTrialCsv(rows));
  await writeFileAtomically(join(folder, tuningFiles.plot), drawTuning(rows.map(curveOf)));
}

function curveOf({ trial, state, settings, measured }: TrialRow) {
  return { trial, isBest: state === 'best', learningRate: settings.learningRate, course: measured?.course ?? [] };
}

function allFailed(journal: TuningJournal): TesescopeError {
  const first = journal.trials().find((record) => record.kind === 'failed');
  const reason = first?.kind === 'failed' ? first.reason : '';
  return new TesescopeError('not-finite', `All trials failed; search smaller learning rates. The first: ${reason}`);
}
