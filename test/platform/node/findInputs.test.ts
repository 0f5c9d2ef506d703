import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../../src/platform/node/findInputs.ts';
import { temporaryFolder } from './fixtures.ts';

function folderOf(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  return folder;
}

async function found(folder: string, ...inputs: readonly string[]): Promise<readonly string[]> {
  const { value, problems } = await findInputs(inputs.map((input) => join(folder, input)));
  expect(problems).toEqual([]);
  return value.map((path) => relative(folder, path));
}

describe('findInputs', () => {
  it('finds all images of a folder and its folders, in natural order', async () => {
    const folder = folderOf('10.png', '2.png', '1.jpg', 'deep/er/3.tif', 'notes.txt', 'labels.json');
    expect(await found(folder, '.')).toEqual(['1.jpg', '2.png', '10.png', 'deep/er/3.tif']);
  });

  it('knows every extension in every case', async () => {
    const names = ['a.jpg', 'b.JPEG', 'c.Png', 'd.WEBP', 'e.bmp', 'f.TIF', 'g.tiff', 'h.ome.tif'];
    expect(await found(folderOf(...names, 'i.gif', 'jpg'), '.')).toEqual(names);
  });

  it('leaves hidden files and folders out', async () => {
    expect(await found(folderOf('a.png', '.b.png', '.cache/c.png', '._a.png'), '.')).toEqual(['a.png']);
  });

  it('takes a file that is named as it is, whatever its extension', async () => {
    expect(await found(folderOf('frame.dat', '.hidden.png'), 'frame.dat', '.hidden.png')).toEqual([
      '.hidden.png',
      'frame.dat',
    ]);
  });

  it('finds what a glob pattern names, and only that', async () => {
    const folder = folderOf('a1.png', 'a2.png', 'b1.png', 'sub/a3.png');
    expect(await found(folder, 'a*.png')).toEqual(['a1.png', 'a2.png']);
    expect(await found(folder, '**/a*.png')).toEqual(['a1.png', 'a2.png', 'sub/a3.png']);
    expect(await found(folder, '{a1,b1}.png')).toEqual(['a1.png', 'b1.png']);
  });

  it('takes brackets in the names of files and folders as they are', async () => {
    const folder = folderOf('patient [3] (left)/a.png', 'field [1].png', '{x}/b.png');
    expect(await found(folder, 'patient [3] (left)')).toEqual(['patient [3] (left)/a.png']);
    expect(await found(folder, 'field [1].png')).toEqual(['field [1].png']);
    expect(await found(folder, '{x}')).toEqual(['{x}/b.png']);
  });

  it('gives each image once', async () => {
    const folder = folderOf('a.png', 'b.png');
    expect(await found(folder, 'a.png', '.', '*.png')).toEqual(['a.png', 'b.png']);
  });

  it('keeps relative paths relative, and gives a file once that is named both ways', async () => {
    const { value } = await findInputs([
      'test/fixtures/images',
      'test/fixtures/images/*.png',
      resolve('test/fixtures/images'),
    ]);
    expect(value[0]).toBe(join('test', 'fixtures', 'images', 'bilevel.bmp'));
    expect(new Set(value.map((path) => resolve(path))).size).toBe(value.length);
  });

  it('ends where links run in a circle', async () => {
    const folder = folderOf('a.png', 'sub/b.png');
    symlinkSync(folder, join(folder, 'sub', 'again'));
    expect(await found(folder, '.')).toEqual(['a.png', 'sub/b.png']);
  });

  it('follows links to images and folders', async () => {
    const elsewhere = folderOf('far/a.png', 'b.png');
    const folder = temporaryFolder();
    symlinkSync(join(elsewhere, 'far'), join(folder, 'linked'));
    symlinkSync(join(elsewhere, 'b.png'), join(folder, 'linked.png'));
    expect(await found(folder, '.')).toEqual(['linked.png', 'linked/a.png'].sort());
  });

  it('names inputs that are missing, and finds the rest', async () => {
    const folder = folderOf('a.png');
    const { value, problems } = await findInputs([join(folder, 'gone.png'), folder]);
    expect(value).toEqual([join(folder, 'a.png')]);
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'input-unreadable',
        message: `${join(folder, 'gone.png')} does not exist; check its name.`,
        place: { file: join(folder, 'gone.png') },
      },
    ]);
  });

  it.each(['empty', 'empty/*.png'])('names %s as without images', async (input) => {
    const folder = folderOf('empty/notes.txt');
    const { value, problems } = await findInputs([join(folder, input)]);
    expect(value).toEqual([]);
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['input-without-images', join(folder, input)],
    ]);
    expect(problems[0]!.message).toMatch(/holds no image; these are read: jpg, jpeg, png, webp, bmp, tif, tiff/);
  });

  it('finds nothing in nothing', async () => {
    expect(await findInputs([])).toEqual({ value: [], problems: [] });
  });
});
