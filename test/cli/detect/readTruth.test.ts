import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readTruth } from '../../../src/cli/detect/readTruth.ts';

let folder: string;
let truth: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-read-truth-'));
  truth = join(folder, 'truth.json');
  const categories = [{ id: 9, name: 'sperm' }];
  await writeFile(truth, JSON.stringify({ images: [], categories, annotations: [] }));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const sperm = { id: 1, name: 'sperm' };

describe('readTruth', () => {
  it('gives nothing where none is asked for', async () => {
    expect(await readTruth({}, { classes: [sperm] })).toBeUndefined();
  });

  it.each([{ cocoTruth: 'a.json' }, { cocoResults: 'b.json' }])('refuses half of it: %j', async (half) => {
    await expect(readTruth(half, { classes: [sperm] })).rejects.toMatchObject({ code: 'usage' });
  });

  it('maps classes to categories', async () => {
    const read = await readTruth({ cocoTruth: truth, cocoResults: 'results.json' }, { classes: [sperm] });
    expect(read).toMatchObject({ file: truth, resultsFile: 'results.json' });
    expect([...read!.categoryIds]).toEqual([[1, 9]]);
  });

  it('says which classes the truth does not know', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await readTruth(
      { cocoTruth: truth, cocoResults: 'results.json' },
      { classes: [sperm, { id: 2, name: 'cluster' }] },
    );
    expect(said).toHaveBeenCalledWith(expect.stringContaining('has no category cluster'));
  });

  it('says where truth and model mean other boxes', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const whole = join(folder, 'whole.json');
    const info = { labelStyle: 'sperm' };
    await writeFile(
      whole,
      JSON.stringify({ info, images: [], categories: [{ id: 9, name: 'sperm' }], annotations: [] }),
    );
    const read = (labelStyle?: 'head' | 'sperm', file = whole) =>
      readTruth({ cocoTruth: file, cocoResults: 'r' }, { classes: [sperm], labelStyle });
    await read('sperm');
    await read();
    await read('head', truth);
    expect(said).not.toHaveBeenCalled();
    await read('head');
    expect(said).toHaveBeenCalledWith(expect.stringContaining('has boxes around whole sperm, the model around heads'));
  });

  it('refuses a truth of other things, or none', async () => {
    const cell = { classes: [{ id: 1, name: 'RBC' }] };
    await expect(readTruth({ cocoTruth: truth, cocoResults: 'r' }, cell)).rejects.toMatchObject({ code: 'refused' });
    const none = join(folder, 'none.json');
    await expect(readTruth({ cocoTruth: none, cocoResults: 'r' }, { classes: [sperm] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
