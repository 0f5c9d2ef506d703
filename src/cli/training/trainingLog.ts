import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { TesescopeError } from '../../errors.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { EpochReport } from '../../training/epochReport.ts';
import type { StepReport } from '../../training/trainer.ts';

/** `log.jsonl`: a line a step and a line an epoch, also kept for the curves. */
export interface TrainingLog {
  readonly step: (report: StepReport) => void;
  readonly epoch: (report: EpochReport) => void;
  readonly steps: () => readonly StepReport[];
  readonly epochs: () => readonly EpochReport[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a training's log after `lastStep`: lines of later steps, which a resumed training takes again, are removed.
 * @throws unwritable where the file can't be written.
 */
export async function openTrainingLog(path: string, lastStep: number): Promise<TrainingLog> {
  const records = lastStep === 0 ? [] : (await readRecords(path)).filter(({ step }) => step <= lastStep);
  const isEpoch = (record: StepReport | EpochReport): record is EpochReport => 'epoch' in record;
  const steps = records.filter((record): record is StepReport => !isEpoch(record));
  const epochs = records.filter(isEpoch);
  await writeFileAtomically(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const stream = createWriteStream(path, { flags: 'a' });
  await once(stream, 'open');
  let failure: unknown;
  stream.on('error', (error) => {
    failure = error;
  });
  const write = (record: StepReport | EpochReport) => {
    if (failure !== undefined) {
      throw new TesescopeError('unwritable', `${path} can't be written: ${String(failure)}`, {
        place: { file: path },
        cause: failure,
      });
    }
    stream.write(`${JSON.stringify(record)}\n`);
  };
  return {
    step: (report) => {
      steps.push(report);
      write(report);
    },
    epoch: (report) => {
      epochs.push(report);
      write(report);
    },
    steps: () => steps,
    epochs: () => epochs,
    close: async () => {
      stream.end();
      await finished(stream).catch(() => undefined);
    },
  };
}

async function readRecords(path: string): Promise<(StepReport | EpochReport)[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as StepReport | EpochReport];
    } catch {
      return [];
    }
  });
}
