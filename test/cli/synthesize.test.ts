import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { synthesizeCommand } from '../../src/cli/synthesize.ts';
import { readDataset } from '../../src/platform/node/readDataset.ts';

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
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const command = synthesizeCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  return command.parseAsync(['--out', folder, ...flags], { from: 'user' }).then(() => stdout.mock.calls.join(''));
}

describe('tesescope synthesize', () => {
  test('writes the images asked for and says so', async () => {
    const said = await run('--images', '2', '--patients', '2', '--seed', '5');
    expect(said).toContain('2 images');
    expect(said).toContain('dataset.json');
    expect((await readdir(folder)).filter((name) => name.endsWith('.jpg'))).toHaveLength(2);
    const { images } = await readDataset(join(folder, 'dataset.json'));
    expect(images.map(({ patient }) => patient)).toEqual(['patient-1', 'patient-2']);
  });

  test.each([
    ['--images', 'many'],
    ['--images', '-3'],
    ['--seed', '1.5'],
    ['--seed', '4294967296'],
  ])('refuses %s %s', async (flag, value) => {
    await expect(run(flag, value)).rejects.toMatchObject({ code: 'commander.invalidArgument' });
  });

  test.each([
    ['2', '3'],
    ['2', '0'],
    ['0', '1'],
  ])('refuses %s images of %s patients', async (images, patients) => {
    await expect(run('--images', images, '--patients', patients)).rejects.toMatchObject({ code: 'usage' });
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
