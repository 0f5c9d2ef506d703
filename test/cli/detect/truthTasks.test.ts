import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { truthTasks } from '../../../src/cli/detect/truthTasks.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-truth-'));
  await mkdir(join(folder, 'images/deep'), { recursive: true });
  for (const name of ['images/1.png', 'images/deep/2.png', 'beside.png']) await writeFile(join(folder, name), '');
});
afterAll(() => rm(folder, { recursive: true }));

const find = (...files: [number, string][]) => {
  const images = files.map(([id, fileName]) => ({ id, fileName, width: 1, height: 1 }));
  const dataset = { images, categories: [], annotations: [] };
  return truthTasks({ file: 'truth.json', dataset }, [join(folder, 'images')]);
};

describe('truthTasks', () => {
  it('finds files in the input folder and beside it, in order of id', async () => {
    const { value, problems } = await find([30, 'deep/2.png'], [4, 'images/1.png'], [5, 'beside.png'], [6, '1.png']);
    expect(problems).toEqual([]);
    expect(value).toEqual([
      { id: 4, page: 0, fileName: 'images/1.png', path: join(folder, 'images/1.png') },
      { id: 5, page: 0, fileName: 'beside.png', path: join(folder, 'beside.png') },
      { id: 6, page: 0, fileName: '1.png', path: join(folder, 'images/1.png') },
      { id: 30, page: 0, fileName: 'deep/2.png', path: join(folder, 'images/deep/2.png') },
    ]);
  });

  it('names each image that is not there; a folder is none', async () => {
    const { value, problems } = await find([1, '1.png'], [2, 'gone.png'], [3, 'deep']);
    expect(value.map(({ id }) => id)).toEqual([1]);
    expect(problems.map(({ severity, place }) => [severity, place.file])).toEqual([
      ['error', 'gone.png'],
      ['error', 'deep'],
    ]);
    expect(problems[0]!.message).toMatch(/gone\.png, an image of truth\.json, is neither in .*images nor beside/);
  });

  it('refuses where none is there', async () => {
    await expect(find([1, 'gone.png'], [2, 'also.png'])).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(/None of the 2 images of truth\.json \(the first: gone\.png\)/),
    });
    await expect(find()).rejects.toMatchObject({ code: 'usage' });
  });
});
