import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { synthesizeCommand } from '../../src/cli/synthesize.ts';
import { readDataset } from '../../src/platform/node/readDataset.ts';
import { readRaters } from '../../src/platform/node/readRaters.ts';
import { storeField } from '../../src/platform/node/storeField.ts';
import { writeDrawnFields } from '../../src/platform/node/writeDrawnFields.ts';
import { planFields } from '../../src/synthesis/field/planFields.ts';
import { runProgram } from './runProgram.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-synthesize-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

function run(...flags: string[]) {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const command = synthesizeCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  return command.parseAsync(['--out', folder, ...flags], { from: 'user' });
}

describe('tesescope synthesize', () => {
  test('writes the images asked for, their truth and three raters, and says so', async () => {
    const { code, stdout } = await runProgram(
      ['synthesize', '--out', 'new/drawn', '--images', '3', '--patients', '3', '--seed', '5', '--boxes', 'sperm'],
      folder,
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^3 images with \d+ sperm: new.drawn.dataset\.json\n$/);
    const out = join(folder, 'new/drawn');
    expect((await readdir(out)).filter((name) => name.endsWith('.jpg'))).toHaveLength(3);
    const { images, annotations } = await readDataset(join(out, 'dataset.json'));
    expect(images.map(({ patient }) => patient)).toEqual(['patient-1', 'patient-2', 'patient-3']);
    expect(annotations.every(({ attributes }) => attributes?.headBox !== undefined)).toBe(true);
    const { value, problems } = await readRaters(
      (await readdir(join(out, 'raters'))).map((name) => join(out, 'raters', name)),
    );
    expect(problems).toEqual([]);
    expect(value.map(({ name }) => name)).toEqual(['embryologist-1', 'embryologist-2', 'embryologist-3']);
    for (const { dataset } of value) expect(dataset.images).toEqual(images);
  });

  test('draws in threads what one thread draws', async () => {
    await runProgram(['synthesize', '--out', '.', '--images', '4', '--patients', '2', '--seed', '6'], folder);
    const plans = planFields(4, 2, 6);
    const alone = join(folder, 'alone');
    const store = (index: number) => storeField(plans[index]!, alone);
    await writeDrawnFields(plans, alone, { pool: { capacity: 1, store }, boxes: 'head' });
    for (const name of await readdir(alone)) {
      const [threads, one] = await Promise.all([readFile(join(folder, name)), readFile(join(alone, name))]);
      expect(threads.equals(one), name).toBe(true);
    }
  });

  test.each([
    ['--images', 'many'],
    ['--images', '-3'],
    ['--images', '0'],
    ['--patients', '0'],
    ['--seed', '1.5'],
    ['--boxes', 'tail'],
    ['--seed', '4294967296'],
  ])('refuses %s %s', async (flag, value) => {
    await expect(run(flag, value)).rejects.toMatchObject({ code: 'commander.invalidArgument' });
  });

  test('refuses more patients than images', async () => {
    await expect(run('--images', '2', '--patients', '3')).rejects.toMatchObject({ code: 'usage' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('names an example in its help', () => {
    let help = '';
    const command = synthesizeCommand()
      .exitOverride()
      .configureOutput({ writeOut: (text) => (help += text) });
    expect(() => command.parse(['--help'], { from: 'user' })).toThrow();
    expect(help).toContain('$ tesescope synthesize --out drawn');
  });
});
