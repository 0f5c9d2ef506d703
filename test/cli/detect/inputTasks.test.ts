import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputTasks } from '../../../src/cli/detect/inputTasks.ts';
import { readImageMetadata } from '../../../src/platform/node/readImageMetadata.ts';

let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-inputs-'));
  for (const name of ['a/1.png', 'a/b/2.png', 'c/1.png', 'out/1.png.jpg', 'outside/3.png', 'text/notes.txt']) {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), '');
  }
});
afterAll(() => rm(folder, { recursive: true }));

const names = async (inputs: string[], out = at('out')) =>
  (await inputTasks(inputs.map(at), out)).value.map(({ id, fileName }) => [id, fileName]);

describe('inputTasks', () => {
  it('names files relative to the folder that they have in common', async () => {
    expect(await names(['a'])).toEqual([
      [1, '1.png'],
      [2, 'b/2.png'],
    ]);
    expect(await names(['a', 'c'])).toEqual([
      [1, 'a/1.png'],
      [2, 'a/b/2.png'],
      [3, 'c/1.png'],
    ]);
    expect(await names(['a/b/2.png'])).toEqual([[1, '2.png']]);
  });

  it('leaves out the folder for results, and says so', async () => {
    const { value, problems } = await inputTasks([folder], at('out'));
    expect(value.map(({ fileName }) => fileName)).toEqual(['a/1.png', 'a/b/2.png', 'c/1.png', 'outside/3.png']);
    expect(problems).toEqual([expect.objectContaining({ severity: 'warning', code: 'earlier-results' })]);
  });

  it('takes each page of a file for an image', async () => {
    await mkdir(at('paged'));
    const pages = join(import.meta.dirname, '../../fixtures/images/pages.tif');
    await copyFile(pages, at('paged/a.tif'));
    await writeFile(at('paged/broken.tif'), 'no image');
    const count = (await readImageMetadata(pages)).pages;
    const { value } = await inputTasks([at('paged')], at('out'));
    const numbers = Array.from({ length: count }, (_, page) => page);
    expect(count).toBeGreaterThan(1);
    expect(value.map(({ page, fileName }) => [page, fileName])).toEqual([
      ...numbers.map((page) => [page, `a.tif#${page + 1}`]),
      [0, 'broken.tif'],
    ]);
    await rm(at('paged'), { recursive: true });
  });

  it('passes on what inputs lack', async () => {
    const { value, problems } = await inputTasks([at('a'), at('none.png'), at('text')], at('out'));
    expect(value).toHaveLength(2);
    expect(problems.map(({ code }) => code)).toEqual(['input-unreadable', 'input-without-images']);
  });

  it('refuses where there is no image, saying what it looked for', async () => {
    await expect(inputTasks([at('text')], at('out'))).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('jpg, jpeg, png'),
    });
    await expect(inputTasks([at('out')], at('out'))).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('name another with --out'),
    });
  });
});
