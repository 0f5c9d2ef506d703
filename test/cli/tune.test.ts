import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCoco } from '../../src/annotation/formats/coco/writeCoco.ts';
import type { Raster8 } from '../../src/image/raster.ts';
import { encodeImage } from '../../src/platform/node/encodeImage.ts';
import { readModelFile } from '../../src/platform/node/readModelFile.ts';
import { createRandom } from '../../src/random.ts';
import { runProgram, startProgram } from './runProgram.ts';

let folder: string;

/** Grey fields of 96x96 with two bright squares each, of other patients on each side. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-tune-'));
  const random = createRandom(5);
  for (const [part, count] of [
    ['train', 4],
    ['validation', 2],
  ] as const) {
    await mkdir(join(folder, part));
    const images = [];
    const annotations = [];
    for (let id = 1; id <= count; id++) {
      const data = new Uint8Array(96 * 96).fill(90);
      for (let k = 0; k < 2; k++) {
        const [x, y] = [Math.floor(random() * 76), Math.floor(random() * 76)];
        for (let row = 0; row < 20; row++) data.fill(230, (y + row) * 96 + x, (y + row) * 96 + x + 20);
        const box = { x, y, width: 20, height: 20 };
        annotations.push({ id: annotations.length + 1, imageId: id, categoryId: 1, box, area: 400, isCrowd: false });
      }
      const raster: Raster8 = { width: 96, height: 96, channels: 1, depth: 8, data };
      await writeFile(join(folder, part, `${id}.png`), await encodeImage(raster, 'png'));
      images.push({ id, fileName: `${id}.png`, width: 96, height: 96, patient: `${part} ${id}` });
    }
    const dataset = { images, annotations, categories: [{ id: 1, name: 'square' }] };
    await writeFile(join(folder, `${part}/dataset.json`), writeCoco(dataset));
    const larger = annotations.map(({ box, ...rest }) => ({ ...rest, box: { ...box, width: 30, height: 30 } }));
    await writeFile(join(folder, `${part}/larger.json`), writeCoco({ ...dataset, annotations: larger }));
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const words = (out: string, ...further: string[]) =>
  [
    'tune --dataset train/dataset.json --validation validation/dataset.json --trials 2 --epochs 2 --size 96 --sample 64',
    `--batch 2 --freeze backbone --warm-up 2 --threads 1 --suppression 0.6,0.4 --licence drawn --out ${out}`,
    ...further,
  ].flatMap((part) => part.split(' '));

const tune = (out: string, ...further: string[]) => runProgram(words(out, ...further), folder);
const textOf = (...path: string[]) => readFile(join(folder, ...path), 'utf8');
const journalOf = async (out: string) =>
  existsSync(join(folder, out, 'tune.jsonl')) ? (await textOf(out, 'tune.jsonl')).trim().split('\n') : [];

/** Waits for the checkpoint of a trial, while lines of the journal are still to come. */
async function until(out: string, trial: string, lines: number): Promise<void> {
  const isThere = () => existsSync(join(folder, out, 'trials', trial, 'checkpoint.safetensors'));
  while (!isThere() || (await journalOf(out)).length < lines) await setTimeout(20);
}

/** A checkpoint's vectors, without the header that tells the best AP50. */
async function vectorsOf(path: string): Promise<Buffer> {
  const bytes = await readFile(join(folder, 'whole', path, 'checkpoint.safetensors'));
  return bytes.subarray(8 + Number(bytes.readBigUInt64LE(0)));
}

/** All of a search but the time that it took. */
async function resultsOf(out: string) {
  const { data } = Papa.parse<Record<string, string>>(await textOf(out, 'tune.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  const { command, ...best } = JSON.parse(await textOf(out, 'best.json'));
  return {
    table: data.map(({ seconds: _, ...row }) => row),
    best,
    command: command.replaceAll(out, 'OUT'),
    model: await readFile(join(folder, out, 'model.onnx')),
  };
}

describe('a search from beginning to end', () => {
  beforeAll(async () => {
    const { code, stdout, stderr } = await tune('whole', '--label-style', 'head');
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^trial +state +epochs +AP50/);
    expect(stdout).toMatch(/Best: trial [12] with suppression at IoU 0\.[46]: AP50 /);
    expect(stdout).toMatch(/To train it again:\ntesescope train .*\n$/);
    expect(stderr.match(/left$/gm)).toHaveLength(3);
  });

  test('leaves a table, a plot, the best settings and a model that says how it was made', async () => {
    const { table, best } = await resultsOf('whole');
    expect(table.map(({ trial, state, epochs }) => `${trial} ${state} ${epochs}`).sort()).toEqual(
      [`${best.trial} best 2`, `${3 - best.trial} dropped 1`].sort(),
    );
    expect(table[0]).toMatchObject({ learning_rate: '0.0001', batch: '2', freeze: 'backbone', size: '96' });
    const { learning_rate } = table[best.trial - 1]!;
    expect(best.settings.learningRate).toBe(Number(learning_rate));
    expect(best.suppressions.map(({ iouThreshold }: { iouThreshold: number }) => iouThreshold)).toEqual([0.6, 0.4]);
    const { metadata } = await readModelFile(join(folder, 'whole', 'model.onnx'));
    expect(metadata).toMatchObject({ labelStyle: 'head', suppression: { iouThreshold: best.suppression } });
    expect(metadata.trainedScale).toEqual({ scale: { least: 1, median: 1 } });
    expect(await textOf('whole', 'tune.svg')).toMatch(/^<svg/);
  });

  test('its command line trains the same weights again', async () => {
    const { trial, command } = JSON.parse(await textOf('whole', 'best.json'));
    const { code, stderr } = await runProgram([...command.split(' ').slice(1), '--threads', '1'], folder);
    expect(code, stderr).toBe(0);
    const [repeated, first] = [await vectorsOf('repeated'), await vectorsOf(`trials/0${trial}`)];
    expect(repeated.length).toBeGreaterThan(1e6);
    expect(repeated.equals(first)).toBe(true);
  });

  test('stopped by Ctrl-C, then killed, it comes to the same', async () => {
    const stopped = startProgram(words('broken', '--label-style', 'head'), folder);
    await until('broken', '01', 0);
    stopped.child.kill('SIGINT');
    const { code, stderr } = await stopped.outcome;
    expect(code, stderr).toBe(130);
    expect(stderr).toMatch(/all that was trained is kept.*--resume/);
    const killed = startProgram(words('broken', '--resume'), folder);
    await until('broken', '02', 1);
    killed.child.kill('SIGKILL');
    await killed.outcome;
    expect((await tune('broken', '--resume')).code).toBe(0);
    expect(await resultsOf('broken')).toEqual(await resultsOf('whole'));
    expect(await journalOf('broken')).toHaveLength((await journalOf('whole')).length);
  }, 180_000);

  test('trials that go on from a model keep its network, as training does', async () => {
    const model = join(folder, 'whole/model.onnx');
    const { code, stderr } = await tune('further', `--initial ${model} --dataset train/larger.json`);
    expect(code, stderr).toBe(0);
    const { network } = (await readModelFile(model)).metadata;
    const networkOfTrial = async () => JSON.parse(await textOf('further', 'trials/01/training.json')).settings.network;
    expect(await networkOfTrial()).toEqual(network);
    for (const lost of ['trials', 'tune.jsonl']) await rm(join(folder, 'further', lost), { recursive: true });
    expect((await tune('further', '--resume --dataset train/larger.json')).code).toBe(0);
    expect(await networkOfTrial()).toEqual(network);
  });

  test('another search does not overwrite it, and another dataset does not go on with it', async () => {
    expect(await tune('whole')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/holds a search already.*--resume/),
    });
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'train/other.json'), `${await textOf('train', 'dataset.json')}\n`);
    expect(await tune('whole', '--resume', '--dataset train/other.json')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('was begun with train/dataset.json'),
    });
  });
});

test('what is wrong is said before anything is trained', async () => {
  expect(await tune('never', '--batch 2,x')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('whole number'),
  });
  expect(await tune('never', '--validation train/dataset.json')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('shares patient train 1'),
  });
  expect(existsSync(join(folder, 'never'))).toBe(false);
});
