import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { formatTrialCsv, formatTrialTable } from '../../../src/cli/tuning/formatTrials.ts';
import { trialRows } from '../../../src/cli/tuning/trialRows.ts';
import type { TuningRun } from '../../../src/cli/tuning/tuningRun.ts';
import type { TrialRecord } from '../../../src/training/tuning/trialRecord.ts';

const settings = { batch: 4, accumulate: 2, freeze: 'none', size: 640, augmentation: 'microscopy' } as const;
const run: Pick<TuningRun, 'trials' | 'rungs'> = {
  trials: [1e-4, 3e-4, 1e-3, 5e-5].map((learningRate) => ({ ...settings, learningRate })),
  rungs: [
    { trials: 4, epochs: 2 },
    { trials: 2, epochs: 4 },
    { trials: 1, epochs: 8 },
  ],
};

const measured = (trial: number, rung: number, AP50: number): TrialRecord => ({
  kind: 'measured',
  trial,
  rung,
  seconds: 10.4,
  epoch: rung + 1,
  figures: { AP50, AR100: 0.2, AP30: 0.9, recall30: 1 },
  course: [AP50],
});

const records: TrialRecord[] = [
  measured(0, 0, 0.3),
  measured(1, 0, 0.5),
  { kind: 'failed', trial: 2, rung: 0, seconds: 1, reason: 'Step 3: no longer finite.' },
  measured(1, 1, 0.6),
];

const statesOf = (best?: number) => trialRows(run, records, best).map(({ state, epochs }) => `${state} ${epochs}`);

test('says how far each trial is, and at the end which is the best', () => {
  expect(statesOf()).toEqual(['under way 2', 'under way 4', 'failed 0', 'not measured 0']);
  expect(statesOf(1)).toEqual(['dropped 2', 'best 4', 'failed 0', 'dropped 0']);
});

test('the table has those that came furthest first, images a step, and a dash for what is not known', () => {
  const lines = formatTrialTable(trialRows(run, records, undefined)).split('\n');
  expect(lines.map((line) => line.split(/ {2,}/).slice(0, 4).join('|'))).toEqual([
    'trial|state|epochs|AP50',
    '2|under way|4|0.600',
    '1|under way|2|0.300',
    '3|failed|0|-',
    '4|not measured|0|-',
    '',
  ]);
  expect(lines[1]).toMatch(/0\.0003 +8 +none +640 +microscopy$/);
});

test('the CSV has the trials in their order, their last figures and all their time', () => {
  const text = formatTrialCsv(trialRows(run, records, undefined));
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(data.map(({ trial, AP50, best_epoch, seconds }) => [trial, AP50, best_epoch, seconds])).toEqual([
    ['1', '0.3', '1', '10'],
    ['2', '0.6', '2', '21'],
    ['3', '', '', '1'],
    ['4', '', '', '0'],
  ]);
  expect(data[0]).toMatchObject({ learning_rate: '0.0001', batch: '4', accumulate: '2', min_scale: '' });
});

test('the table tells the scales of the paper’s default boxes', () => {
  const rows = trialRows({ ...run, trials: [{ ...run.trials[0]!, minScale: 0.1 }] }, records.slice(0, 1), undefined);
  expect(formatTrialTable(rows)).toMatch(/least scale.*\n.* 0\.1 /);
});
