import { open, readFile } from 'node:fs/promises';
import { TesescopeError } from '../../errors.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { ValidationFigures } from '../../training/epochReport.ts';
import type { TrialRecord } from '../../training/tuning/trialRecord.ts';

/** The best model measured with another suppression. */
export interface SuppressionRecord {
  readonly kind: 'suppression';
  readonly iouThreshold: number;
  readonly figures: ValidationFigures;
}

export type JournalRecord = TrialRecord | SuppressionRecord;

/** `tune.jsonl`: a line each thing that is done, on the disk before the next is begun. */
export interface TuningJournal {
  readonly trials: () => readonly TrialRecord[];
  readonly suppressions: () => readonly SuppressionRecord[];
  readonly add: (record: JournalRecord) => Promise<void>;
}

/**
 * Opens a journal, or begins one. A last line that was cut off while it was written is removed: what it told is done again.
 *
 * @throws TesescopeError `bad-format` where another line is damaged; `unwritable`.
 */
export async function openTuningJournal(path: string): Promise<TuningJournal> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const records = whole
    .split('\n')
    .slice(0, -1)
    .map((line, index) => parseLine(line, path, index + 1));
  await writeFileAtomically(path, whole);
  return {
    trials: () => records.filter((record): record is TrialRecord => record.kind !== 'suppression'),
    suppressions: () => records.filter((record): record is SuppressionRecord => record.kind === 'suppression'),
    add: async (record) => {
      records.push(record);
      await appendLine(path, JSON.stringify(record));
    },
  };
}

function parseLine(line: string, path: string, number: number): JournalRecord {
  try {
    return JSON.parse(line) as JournalRecord;
  } catch (cause) {
    const place = { file: path, at: `line ${number}` };
    const message = `${path}, line ${number}, is damaged: remove it and what follows, and --resume does it again.`;
    throw new TesescopeError('bad-format', message, { place, cause });
  }
}

async function appendLine(path: string, line: string): Promise<void> {
  try {
    const handle = await open(path, 'a');
    try {
      await handle.appendFile(`${line}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new TesescopeError('unwritable', `${path} can't be written: ${String(cause)}`, {
      place: { file: path },
      cause,
    });
  }
}
