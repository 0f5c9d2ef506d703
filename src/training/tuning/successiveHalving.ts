import type { Rung } from './planRungs.ts';
import type { TrialMeasured, TrialRecord } from './trialRecord.ts';

/** A trial that is to be trained to the end of a rung. */
export interface TrialTask {
  readonly trial: number;
  readonly rung: number;
}

/** The first thing that is still to be trained, known from what is done: a search goes on wherever it was stopped. */
export function nextTask(rungs: readonly Rung[], records: readonly TrialRecord[]): TrialTask | undefined {
  for (let rung = 0; rung < rungs.length; rung++) {
    const done = new Set(records.filter((record) => record.rung === rung).map(({ trial }) => trial));
    const trial = participants(rungs, records, rung).find((one) => !done.has(one));
    if (trial !== undefined) return { trial, rung };
  }
  return undefined;
}

/** The best trial of the last rung; as each trial's best epoch counts, none that dropped out before was better. */
export function winner(rungs: readonly Rung[], records: readonly TrialRecord[]): TrialMeasured | undefined {
  return rank(records, rungs.length - 1)[0];
}

/** The trials of a rung: all in the first, then the better half of the rung before; the next best for one that failed. */
function participants(rungs: readonly Rung[], records: readonly TrialRecord[], rung: number): readonly number[] {
  const { trials } = rungs[rung]!;
  if (rung === 0) return Array.from({ length: trials }, (_, trial) => trial);
  const failed = new Set(
    records.flatMap((record) => (record.rung === rung && record.kind === 'failed' ? [record.trial] : [])),
  );
  return rank(records, rung - 1)
    .map(({ trial }) => trial)
    .filter((trial) => !failed.has(trial))
    .slice(0, trials);
}

/** What was measured in a rung, by falling AP50, then AP30, then in the order of the trials. */
function rank(records: readonly TrialRecord[], rung: number): TrialMeasured[] {
  return records
    .filter((record): record is TrialMeasured => record.rung === rung && record.kind === 'measured')
    .sort((a, b) => b.figures.AP50 - a.figures.AP50 || b.figures.AP30 - a.figures.AP30 || a.trial - b.trial);
}
