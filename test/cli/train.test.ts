import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/annotation/dataset.ts';
import { writeCoco } from '../../src/annotation/formats/coco/writeCoco.ts';
import type { Raster8 } from '../../src/image/raster.ts';
import { encodeImage } from '../../src/platform/node/encodeImage.ts';
import { readModelFile } from '../../src/platform/node/readModelFile.ts';
import { createRandom } from '../../src/random.ts';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
const imageCount = 6;
/** Further images, that measure. */
const heldCount = 2;
let folder: string;

/** Grey fields of 96x96 with two bright discs each. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-train-'));
  const random = createRandom(5);
  const images: Dataset['images'][number][] = [];
  const annotations: Dataset['annotations'][number][] = [];
  for (let id = 1; id <= imageCount + heldCount; id++) {
    const data = new Uint8Array(96 * 96).fill(90);
    for (let k = 0; k < 2; k++) {
      const [x, y] = [Math.floor(random() * 76), Math.floor(random() * 76)];
      for (let row = 0; row < 20; row++) data.fill(230, (y + row) * 96 + x, (y + row) * 96 + x + 20);
      const box = { x, y, width: 20, height: 20 };
      annotations.push({ id: annotations.length + 1, imageId: id, categoryId: 1, box, area: 400, isCrowd: false });
    }
    const raster: Raster8 = { width: 96, height: 96, channels: 1, depth: 8, data };
    await writeFile(join(folder, `${id}.png`), await encodeImage(raster, 'png'));
    images.push({ id, fileName: `${id}.png`, width: 96, height: 96 });
  }
  const write = (file: string, isIn: (id: number) => boolean) =>
    writeFile(
      join(folder, file),
      writeCoco({
        images: images.filter(({ id }) => isIn(id)),
        annotations: annotations.filter(({ imageId }) => isIn(imageId)),
        categories: [{ id: 1, name: 'disc' }],
      }),
    );
  await write('dataset.json', (id) => id <= imageCount);
  await write('held.json', (id) => id > imageCount);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const settings = [
  '--size',
  '96',
  '--sample',
  '64',
  '--batch',
  '2',
  '--epochs',
  '3',
  '--threads',
  '1',
  '--warm-up',
  '2',
];

function start(out: string, ...further: string[]): ChildProcess {
  const words = [
    'train',
    '--dataset',
    join(folder, 'dataset.json'),
    '--out',
    join(folder, out),
    ...settings,
    ...further,
  ];
  return spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function finish(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const text = { stdout: '', stderr: '' };
  child.stdout!.on('data', (chunk) => {
    text.stdout += chunk;
  });
  child.stderr!.on('data', (chunk) => {
    text.stderr += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...text };
}

const train = (out: string, ...further: string[]) => finish(start(out, ...further));
const bytesOf = (out: string, file: string) => readFile(join(folder, out, file));
const stepsLogged = async (out: string) => {
  const text = existsSync(join(folder, out, 'log.jsonl')) ? (await bytesOf(out, 'log.jsonl')).toString() : '';
  return text.split('\n').filter((line) => line.endsWith('}') && !line.includes('"epoch"')).length;
};

async function untilStep(out: string, step: number): Promise<void> {
  while ((await stepsLogged(out)) < step) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a training from beginning to end', () => {
  beforeAll(async () => {
    const { code, stderr } = await train('whole', '--validation', join(folder, 'held.json'), '--licence', 'drawn');
    expect(code, stderr).toBe(0);
  });

  test('refuses to be measured on what it learns from', async () => {
    const { code, stderr } = await train('shared', '--validation', join(folder, 'dataset.json'));
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/shares the image .*1\.png/);
    expect(existsSync(join(folder, 'shared'))).toBe(false);
  });

  test('leaves a model that describes itself', async () => {
    const { metadata } = await readModelFile(join(folder, 'whole', 'model.onnx'));
    expect(metadata).toMatchObject({ classes: [{ id: 1, name: 'disc' }], licence: 'drawn', fit: 'letterbox' });
    expect(metadata.training).toMatchObject({
      images: imageCount,
      annotations: 12,
      seed: 1,
      initialWeights: 'pretrained',
    });
  });

  test('logs a line a step and a line an epoch, and draws the curves', async () => {
    const lines = (await bytesOf('whole', 'log.jsonl'))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter((line) => line.epoch === undefined).map(({ step }) => step)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect(lines.filter((line) => line.epoch !== undefined).map(({ validation }) => typeof validation.AP50)).toEqual(
      Array(3).fill('number'),
    );
    expect((await bytesOf('whole', 'curves.svg')).toString()).toMatch(/^<svg/);
  });

  test('is not trained over, and goes on only with the validation images that it was begun with', async () => {
    const checkpoint = await bytesOf('whole', 'checkpoint.safetensors');
    expect(await train('whole')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/holds a training already.*--resume/),
    });
    const held = await readFile(join(folder, 'held.json'), 'utf8');
    await writeFile(join(folder, 'held.json'), `${held}\n`);
    expect(await train('whole', '--resume')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('held.json is not as it was'),
    });
    await writeFile(join(folder, 'held.json'), held);
    expect((await bytesOf('whole', 'checkpoint.safetensors')).equals(checkpoint)).toBe(true);
  });

  test('is measured by validation categories of the same names, whatever their ids', async () => {
    const held = JSON.parse(await readFile(join(folder, 'held.json'), 'utf8'));
    const categories = [
      { id: 1, name: 'not sperm' },
      { id: 7, name: 'Disc' },
    ];
    const annotations = held.annotations.map((one: object) => ({ ...one, category_id: 7 }));
    await writeFile(join(folder, 'renumbered.json'), JSON.stringify({ ...held, categories, annotations }));
    expect((await train('renumbered', '--validation', join(folder, 'renumbered.json'))).code).toBe(0);
    const figuresOf = async (out: string) =>
      (await bytesOf(out, 'log.jsonl')).toString().match(/"validation":\{[^}]*\}/g);
    expect(await figuresOf('renumbered')).toEqual(await figuresOf('whole'));
    await writeFile(join(folder, 'strange.json'), JSON.stringify({ ...held, categories: [{ id: 1, name: 'cell' }] }));
    expect(await train('strange', '--validation', join(folder, 'strange.json'))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('(disc)'),
    });
    expect(existsSync(join(folder, 'strange'))).toBe(false);
  });

  test('gives the same weights again from the same seed, others from another', async () => {
    await train('again');
    await train('other', '--seed', '2');
    const checkpoint = await bytesOf('whole', 'checkpoint.safetensors');
    const parameters = (bytes: Buffer) => bytes.subarray(-1000);
    expect(parameters(await bytesOf('again', 'checkpoint.safetensors')).equals(parameters(checkpoint))).toBe(true);
    expect(parameters(await bytesOf('other', 'checkpoint.safetensors')).equals(parameters(checkpoint))).toBe(false);
  });

  test('killed in mid-flight, it goes on from its checkpoint to the same weights bit for bit', async () => {
    const child = start('killed');
    const ended = finish(child);
    await untilStep('killed', 5);
    child.kill('SIGKILL');
    await ended;
    const { code, stderr } = await train('killed', '--resume');
    expect(code, stderr).toBe(0);
    expect(await stepsLogged('killed')).toBe(9);
    const [one, other] = [
      await bytesOf('killed', 'checkpoint.safetensors'),
      await bytesOf('again', 'checkpoint.safetensors'),
    ];
    expect(one.equals(other)).toBe(true);
  });

  test('Ctrl-C saves the step under way and says how to go on', async () => {
    const child = start('stopped');
    const ended = finish(child);
    await untilStep('stopped', 1);
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/Stopped after step \d.*--resume/);
    expect((await train('stopped', '--resume')).code).toBe(0);
    expect(
      (await bytesOf('stopped', 'checkpoint.safetensors')).equals(await bytesOf('again', 'checkpoint.safetensors')),
    ).toBe(true);
  });
});

describe('what is wrong is said, with what to do', () => {
  test('a loss that is no number: step, images, last good checkpoint', async () => {
    const { code, stderr } = await train('diverged', '--learning-rate', '1e30');
    expect(code).toBe(1);
    expect(stderr).toMatch(/Step \d+.*\.png.*checkpoint\.safetensors/);
    expect(existsSync(join(folder, 'diverged', 'checkpoint.safetensors'))).toBe(true);
  });

  test('an --out that can not be a folder, before the first step', async () => {
    await writeFile(join(folder, 'occupied'), 'a file');
    const { code, stderr } = await train('occupied');
    expect(code).toBe(1);
    expect(stderr).toContain('occupied');
  });

  test('a dataset without annotations', async () => {
    await mkdir(join(folder, 'empty'), { recursive: true });
    const images = [{ id: 1, file_name: '1.png', width: 96, height: 96 }];
    await writeFile(
      join(folder, 'empty.json'),
      JSON.stringify({ images, annotations: [], categories: [{ id: 1, name: 'disc' }] }),
    );
    const { code, stderr } = await train('nothing', '--dataset', join(folder, 'empty.json'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/empty\.json.*no annotation/);
  });

  test('sizes, stages and resumptions that can not be', async () => {
    expect(await train('usage', '--size', '100')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('multiple of 32'),
    });
    expect(await train('usage', '--freeze', 'roof')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--freeze roof'),
    });
    expect(existsSync(join(folder, 'usage'))).toBe(false);
    expect(await train('never-begun', '--resume')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no training to resume'),
    });
  });
});
