import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeCoco } from '../../../src/annotation/formats/coco/writeCoco.ts';
import { writeViaCsv } from '../../../src/annotation/formats/via/writeViaCsv.ts';
import { readRaters } from '../../../src/platform/node/readRaters.ts';
import { tinyAnnotation, tinyDataset } from '../../annotation/tinyDataset.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'raters-'));
});
afterEach(() => rm(folder, { recursive: true }));

const save = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
};

describe('readRaters', () => {
  test('reads COCO and VIA, by rising name', async () => {
    const ben = await save('ben.csv', writeViaCsv(tinyDataset()));
    const anna = await save('z/anna.json', writeCoco(tinyDataset()));
    const { value, problems } = await readRaters([ben, anna]);
    expect(value.map(({ name, file }) => [name, file])).toEqual([
      ['anna', anna],
      ['ben', ben],
    ]);
    expect(value[1]!.dataset.annotations).toHaveLength(2);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((await readRaters([anna, ben])).value).toEqual(value);
  });

  test('files of one name are told apart by their paths', async () => {
    const paths = [
      await save('a/labels.json', writeCoco(tinyDataset())),
      await save('b/labels.json', writeCoco(tinyDataset())),
    ];
    expect((await readRaters(paths)).value.map(({ name }) => name)).toEqual(paths);
  });

  test('a file given twice is wrong usage', async () => {
    const path = await save('a.json', writeCoco(tinyDataset()));
    await expect(readRaters([path, join(folder, '.', 'a.json')])).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('is given twice'),
    });
  });

  test('annotations of images or classes that are not there are named', async () => {
    const stray = tinyDataset({
      annotations: [tinyAnnotation(3, { imageId: 9 }), tinyAnnotation(4, { categoryId: 9 })],
    });
    const { problems } = await readRaters([await save('a.json', writeCoco(stray))]);
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', 'image 9 is not among the images; the annotation is left out'],
      ['error', 'category 9 is not among the categories; the annotation is left out'],
    ]);
  });

  test('a file that is missing or neither is an error with its name', async () => {
    await expect(readRaters([join(folder, 'none.csv')])).rejects.toMatchObject({ code: 'not-found' });
    const odd = await save('odd.csv', 'a,b\n1,2\n');
    await expect(readRaters([odd])).rejects.toMatchObject({ code: 'bad-format', place: { file: odd } });
  });
});
