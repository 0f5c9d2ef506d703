import { Presets, SingleBar } from 'cli-progress';
import type { TrialTask } from '../../training/tuning/successiveHalving.ts';
import type { TrialRecord } from '../../training/tuning/trialRecord.ts';
import type { RunTrialOptions } from './runTrial.ts';
import type { TuningRun } from './tuningRun.ts';

/** Shows a search on stderr: a bar over all its epochs on a terminal, and a line each thing that is done everywhere. */
export interface TuningProgress extends Pick<RunTrialOptions, 'onStart' | 'onStep' | 'onEpoch'> {
  readonly begin: (task: TrialTask) => void;
  readonly done: (record: TrialRecord) => void;
  readonly stop: () => void;
}

export function tuningProgress({ rungs }: TuningRun, records: readonly TrialRecord[]): TuningProgress {
  const epochsOf = ({ rung }: TrialTask) => rungs[rung]!.epochs - (rungs[rung - 1]?.epochs ?? 0);
  const total = rungs.reduce((sum, { trials }, rung) => sum + trials * epochsOf({ trial: 0, rung }), 0);
  const format = '{bar} {percentage} % | {where} | {left} left';
  const bar = new SingleBar({ stream: process.stderr, format, hideCursor: true }, Presets.shades_classic);
  const before = records.reduce((sum, record) => sum + epochsOf(record), 0);
  const started = Date.now();
  let finished = before;
  let trained = 0;
  let task: TrialTask = { trial: 0, rung: 0 };
  let steps = { perEpoch: 1, first: 0 };
  const left = (): string => {
    if (trained === 0) return 'unknown time';
    return hours((((Date.now() - started) / 1000) * (total - finished)) / trained);
  };
  const show = (part: number) => {
    const where = `rung ${task.rung + 1} of ${rungs.length}, trial ${task.trial + 1}`;
    bar.update(finished + part, { where, left: left() });
  };
  bar.start(total, finished, { where: 'starting', left: 'unknown time' });
  return {
    begin: (next) => {
      task = next;
      show(0);
    },
    onStart: (end, first) => {
      steps = { perEpoch: end / rungs[task.rung]!.epochs, first };
    },
    onStep: ({ step }) => show((step - steps.first) / steps.perEpoch),
    onEpoch: () => undefined,
    done: (record) => {
      finished += epochsOf(record);
      trained += epochsOf(record);
      const line = `${recordLine(record, rungs)}; ${left()} left\n`;
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
      else process.stderr.write(line);
      show(0);
    },
    stop: () => bar.stop(),
  };
}

function recordLine(record: TrialRecord, rungs: TuningRun['rungs']): string {
  const place = `rung ${record.rung + 1} of ${rungs.length}, trial ${record.trial + 1}`;
  if (record.kind === 'failed') return `${place}: out. ${record.reason}`;
  const { AP50, AP30, recall30 } = record.figures;
  const figures = `AP50 ${AP50.toFixed(3)}, AP30 ${AP30.toFixed(3)}, recall at IoU 0.3 ${recall30.toFixed(3)}`;
  return `${place}: ${figures} at epoch ${record.epoch} of ${rungs[record.rung]!.epochs}`;
}

/** Hours, minutes and seconds. */
function hours(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
