import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTuningJournal } from '../../../src/cli/tuning/tuningJournal.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-journal-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const figures = { AP50: 0.5, AR100: 0.25, AP30: 0.75, recall30: 1 };
const failed = { kind: 'failed', trial: 1, rung: 0, seconds: 2, reason: 'not finite' } as const;
const tried = { kind: 'suppression', iouThreshold: 0.4, figures } as const;

test('what was added is there again after opening, by kind', async () => {
  const path = join(folder, 'whole.jsonl');
  const journal = await openTuningJournal(path);
  expect([journal.trials(), journal.suppressions()]).toEqual([[], []]);
  await journal.add(failed);
  await journal.add(tried);
  const again = await openTuningJournal(path);
  for (const { trials, suppressions } of [journal, again])
    expect([trials(), suppressions()]).toEqual([[failed], [tried]]);
});

test('a line that was cut off is removed, and later ones follow whole', async () => {
  const path = join(folder, 'cut.jsonl');
  await (await openTuningJournal(path)).add(failed);
  await appendFile(path, '{"kind":"measured","tri');
  const journal = await openTuningJournal(path);
  expect(journal.trials()).toEqual([failed]);
  await journal.add(tried);
  expect(await readFile(path, 'utf8')).toBe(`${JSON.stringify(failed)}\n${JSON.stringify(tried)}\n`);
});

test('a damaged line in the middle is an error that names it', async () => {
  const path = join(folder, 'damaged.jsonl');
  await writeFile(path, `${JSON.stringify(failed)}\nnonsense\n${JSON.stringify(tried)}\n`);
  await expect(openTuningJournal(path)).rejects.toThrow(/damaged\.jsonl, line 2, is damaged/);
});
