import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillImageSizes } from '../../../../src/platform/node/dataset/fillImageSizes.ts';
import { findFiles, isFolder } from '../../../../src/platform/node/dataset/findFiles.ts';
import { writeFolder } from '../../../../src/platform/node/dataset/writeFolder.ts';
import { encodeImage } from '../../../../src/platform/node/encodeImage.ts';
import { readText } from '../../../../src/platform/node/readText.ts';
import { tinyDataset, tinyImage } from '../../../annotation/tinyDataset.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dataset-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('findFiles', () => {
  it('finds files of the kinds asked for, in natural order, folders with odd names too', async () => {
    const names = ['10.txt', '2.TXT', 'a/[1]/3.txt', 'a/b.xml', '.hidden.txt', 'c.md'];
    await mkdir(join(folder, 'found/a/[1]'), { recursive: true });
    for (const name of names) await writeFile(join(folder, 'found', name), '');
    expect(await findFiles(join(folder, 'found'), ['.txt'])).toEqual(['2.TXT', '10.txt', 'a/[1]/3.txt']);
    expect(await findFiles(join(folder, 'found/a/[1]'), ['.txt'])).toEqual(['3.txt']);
    expect(await isFolder(join(folder, 'found'))).toBe(true);
    expect(await isFolder(join(folder, 'found/c.md'))).toBe(false);
  });

  it('says that a folder is not there', async () => {
    await expect(findFiles(join(folder, 'none'), ['.txt'])).rejects.toMatchObject({ code: 'not-found' });
    expect(await isFolder(join(folder, 'none'))).toBe(false);
  });
});

describe('writeFolder', () => {
  it('makes the folders that it needs', async () => {
    await writeFolder(join(folder, 'written'), [
      { file: 'classes.txt', text: 'sperm\n' },
      { file: 'labels/deep/1.txt', text: '' },
    ]);
    expect(await readFile(join(folder, 'written/classes.txt'), 'utf8')).toBe('sperm\n');
    expect(await readFile(join(folder, 'written/labels/deep/1.txt'), 'utf8')).toBe('');
  });

  it('says that a file stands in the way', async () => {
    await writeFile(join(folder, 'blocked'), '');
    const write = writeFolder(join(folder, 'blocked'), [{ file: 'a.txt', text: '' }]);
    await expect(write).rejects.toMatchObject({ code: 'unwritable' });
  });
});

describe('fillImageSizes', () => {
  it('takes the sizes of the files and says where they differ or cannot be had', async () => {
    const data = new Uint8Array(600);
    await writeFile(
      join(folder, '1.png'),
      await encodeImage({ width: 30, height: 20, channels: 1, depth: 8, data }, 'png'),
    );
    const sizes = [
      [0, 0],
      [30, 20],
      [20, 30],
    ] as const;
    const images = sizes.map(([width, height], id) => tinyImage(id, { fileName: '1.png', width, height }));
    const dataset = tinyDataset({ images: [...images, tinyImage(9, { fileName: 'none.png' })] });
    const { value, problems } = await fillImageSizes(dataset, folder);
    expect(value.images.map(({ width, height }) => [width, height])).toEqual([
      [30, 20],
      [30, 20],
      [30, 20],
      [100, 80],
    ]);
    expect(value.annotations).toEqual(dataset.annotations);
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'image-size-differs'],
      ['error', 'image-unusable'],
    ]);
  });
});

describe('readText', () => {
  it('keeps the byte order mark and refuses what is no UTF-8', async () => {
    const path = join(folder, 'text');
    await writeFile(path, '\uFEFFé');
    expect(await readText(path)).toBe('\uFEFFé');
    await writeFile(path, Uint8Array.of(0xe9));
    await expect(readText(path)).rejects.toMatchObject({ code: 'unreadable' });
  });
});
