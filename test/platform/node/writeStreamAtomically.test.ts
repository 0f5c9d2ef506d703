import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeStreamAtomically } from '../../../src/platform/node/writeStreamAtomically.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-stream-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('appears when it is whole', async () => {
  const file = join(folder, 'a.txt');
  const stream = await writeStreamAtomically(file);
  await stream.write('one ');
  await stream.write('two');
  expect(await readdir(folder)).not.toContain('a.txt');
  await stream.finish();
  expect(await readdir(folder)).toEqual(['a.txt']);
  expect(await readFile(file, 'utf8')).toBe('one two');
});

it('leaves nothing where it is abandoned', async () => {
  const stream = await writeStreamAtomically(join(folder, 'a.txt'));
  await stream.write('one');
  await stream.abandon();
  expect(await readdir(folder)).toEqual([]);
});

it('says what to do where it can’t be written', async () => {
  await expect(writeStreamAtomically(join(folder, 'none', 'a.txt'))).rejects.toMatchObject({
    code: 'unwritable',
    message: expect.stringContaining('create it first'),
  });
});
