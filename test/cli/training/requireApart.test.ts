import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requireApart } from '../../../src/cli/training/requireApart.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-apart-'));
  for (const part of ['train', 'validation']) {
    await mkdir(join(folder, part));
    for (const name of ['1.png', '2.png']) await writeFile(join(folder, part, name), `${part} ${name}`);
  }
  await copyFile(join(folder, 'train/2.png'), join(folder, 'validation/copy.png'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function located(part: string, images: Readonly<Record<string, string | undefined>>) {
  return {
    file: `${part}.json`,
    imagesFolder: join(folder, part),
    dataset: {
      images: Object.entries(images).map(([fileName, patient], index) => ({
        id: index + 1,
        fileName,
        width: 1,
        height: 1,
        ...(patient === undefined ? {} : { patient }),
      })),
      categories: [],
      annotations: [],
    },
  };
}

test('the same file names in two folders, and other patients, are apart', async () => {
  const training = located('train', { '1.png': 'a', '2.png': 'b' });
  await requireApart(training, located('validation', { '1.png': 'c', '2.png': undefined }));
});

test.each([
  ['a patient', 'validation', { '1.png': 'b' }, /^validation\.json shares patient b with train\.json: .*split/],
  ['an image', 'train', { '1.png': undefined }, /^train\.json shares the image .*1\.png with/],
  ['a copy of an image', 'validation', { 'copy.png': undefined }, /copy\.png being .*2\.png under another name/],
])('%s in both is refused', async (_, part, images, message) => {
  const training = located('train', { '1.png': 'a', '2.png': 'b' });
  await expect(requireApart(training, located(part, images))).rejects.toThrow(
    expect.objectContaining({ code: 'refused', message: expect.stringMatching(message) }),
  );
});

test('an image that is not there is named', async () => {
  const training = located('train', { '1.png': 'a' });
  await expect(requireApart(training, located('validation', { 'gone.png': 'c' }))).rejects.toThrow(/gone\.png/);
});
