import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDataset } from '../../../src/platform/node/readDataset.ts';
import { readImage } from '../../../src/platform/node/readImage.ts';
import { storeField } from '../../../src/platform/node/storeField.ts';
import { writeDrawnFields } from '../../../src/platform/node/writeDrawnFields.ts';
import { createRandom } from '../../../src/random.ts';
import { drawField } from '../../../src/synthesis/field/drawField.ts';
import type { FieldPlan } from '../../../src/synthesis/field/planFields.ts';
import { plainPatient } from '../../synthesis/plainPatient.ts';

const patient = plainPatient(64, 48);
const plans: FieldPlan[] = ['a.jpg', 'b.jpg', 'c.jpg'].map((fileName, seed) => ({
  fileName,
  patient,
  draw: () => drawField(patient, ['normal'], createRandom(seed)),
}));

/** Draws in this thread. */
function here(folder: string) {
  return { pool: { capacity: 2, store: (index: number) => storeField(plans[index]!, folder) }, boxes: 'head' } as const;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-fields-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('writeDrawnFields', () => {
  test('writes images and their truth, into a folder that it makes', async () => {
    const counts: number[] = [];
    const out = join(folder, 'new', 'fields');
    const fields = await writeDrawnFields(plans, out, { ...here(out), onField: (stored) => counts.push(stored) });
    expect(fields.map(({ fileName }) => fileName)).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
    expect(counts).toEqual([1, 2, 3]);
    expect((await readdir(out)).sort()).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'dataset.json']);
    const dataset = await readDataset(join(out, 'dataset.json'));
    expect(dataset.images.map(({ fileName }) => fileName)).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
    expect(dataset.annotations).toHaveLength(3);
    expect(await readImage(join(out, 'b.jpg'))).toMatchObject({ width: 64, height: 48, channels: 3 });
  });

  test('writes the same bytes again', async () => {
    const read = async (name: string) => {
      await writeDrawnFields(plans, join(folder, name), here(join(folder, name)));
      return Promise.all(['a.jpg', 'dataset.json'].map((file) => readFile(join(folder, name, file))));
    };
    expect(await read('one')).toEqual(await read('two'));
  });

  test('when stopped, keeps what is finished and tells of nothing else', async () => {
    const stop = new AbortController();
    const fields = await writeDrawnFields(plans, folder, {
      ...here(folder),
      onField: () => stop.abort(),
      signal: stop.signal,
    });
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.length).toBeLessThan(3);
    const { images } = await readDataset(join(folder, 'dataset.json'));
    const pictures = (await readdir(folder)).filter((name) => name.endsWith('.jpg'));
    expect(images.map(({ fileName }) => fileName)).toEqual(pictures.sort());
  });

  test('says which folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    const writing = writeDrawnFields(plans, join(folder, 'file', 'fields'), here(folder));
    await expect(writing).rejects.toMatchObject({ code: 'unwritable', message: expect.stringContaining('fields') });
  });
});
