import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCoco } from '../../../src/annotation/formats/coco/writeCoco.ts';
import { uniteCommand } from '../../../src/cli/dataset/uniteCommand.ts';
import { readDataset } from '../../../src/platform/node/readDataset.ts';
import { tinyDataset } from '../../annotation/tinyDataset.ts';
import { runCommand } from '../raters/runCommand.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unite-'));
  for (const name of ['a', 'b']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'dataset.json'), writeCoco(tinyDataset()));
  }
});
afterEach(() => rm(folder, { recursive: true }));

const run = (...words: string[]) =>
  runCommand(uniteCommand(), [join(folder, 'a/dataset.json'), join(folder, 'b/dataset.json'), ...words]);
const names = async (file: string) => (await readDataset(join(folder, file))).images.map(({ fileName }) => fileName);

test('images are named from the folder of the file that is written', async () => {
  const { stdout, stderr, exitCode } = await run('--out', join(folder, 'all.json'));
  expect({ stdout, exitCode }).toEqual({
    stdout: `${join(folder, 'all.json')}: 4 images, 4 annotations (sperm 4, round cell 0)\n`,
    exitCode: 0,
  });
  expect(stderr).toContain('a/dataset.json does not say what its boxes lie around');
  expect(await names('all.json')).toEqual(['a/1.png', 'a/2.png', 'b/1.png', 'b/2.png']);
});

test('or from the folders that are named', async () => {
  const { stdout } = await run(
    '--json',
    '--out',
    join(folder, 'a/all.json'),
    '--images',
    folder,
    join(folder, 'b/images'),
  );
  expect(JSON.parse(stdout)).toMatchObject({ images: 4, classes: { sperm: 4 } });
  expect(await names('a/all.json')).toEqual(['../1.png', '../2.png', '../b/images/1.png', '../b/images/2.png']);
});

test('one folder for two datasets is wrong usage', async () => {
  const { stderr, exitCode } = await run('--out', join(folder, 'all.json'), '--images', folder);
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('1 folders for 2 datasets') });
});
