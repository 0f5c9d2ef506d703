import type { TrialRecord } from '../../training/tuning/trialRecord.ts';
import type { TuningRun } from './tuningRun.ts';

/** What a search knows of a trial. */
export interface TrialRow {
  /** From 1. */
  readonly trial: number;
  readonly state: 'best' | 'dropped' | 'failed' | 'under way' | 'not measured';
  /** Trained for so many epochs. */
  readonly epochs: number;
  readonly settings: TuningRun['trials'][number];
  /** The last that was measured. */
  readonly measured: Extract<TrialRecord, { kind: 'measured' }> | undefined;
  readonly seconds: number;
}

/** A row each trial, in their order. */
export function trialRows(
  { trials, rungs }: Pick<TuningRun, 'trials' | 'rungs'>,
  records: readonly TrialRecord[],
  best: number | undefined,
): TrialRow[] {
  return trials.map((settings, trial) => {
    const own = records.filter((record) => record.trial === trial);
    const measured = own.findLast((record) => record.kind === 'measured');
    return {
      trial: trial + 1,
      state: stateOf(own, trial === best, best !== undefined),
      epochs: measured === undefined ? 0 : rungs[measured.rung]!.epochs,
      settings,
      measured,
      seconds: own.reduce((sum, { seconds }) => sum + seconds, 0),
    };
  });
}

function stateOf(own: readonly TrialRecord[], isBest: boolean, isOver: boolean): TrialRow['state'] {
  if (own.some(({ kind }) => kind === 'failed')) return 'failed';
  if (isBest) return 'best';
  if (isOver) return 'dropped';
  return own.length === 0 ? 'not measured' : 'under way';
}
