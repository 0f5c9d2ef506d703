import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeModel } from '../../src/detection/modelFile.ts';
import { encodeImage } from '../../src/platform/node/encodeImage.ts';
import { readImage } from '../../src/platform/node/readImage.ts';
import { randomModel } from '../detection/randomModel.ts';
import { raster8 } from '../image/arbitraryRaster.ts';
import { runProgram, startProgram } from './runProgram.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-detect-'));
  const noise = Array.from({ length: 120 * 90 }, (_, i) => (i * 7919) % 256);
  const png = await encodeImage(raster8(120, 90, 1, noise), 'png');
  await writeFile(join(folder, 'model.onnx'), writeModel(randomModel()));
  for (const name of ['good/1.png', 'good/2.png', 'good/deep/10.jpg', 'mixed/fine.png', 'mixed/other.png']) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), png);
  }
  await writeFile(join(folder, 'mixed/broken.png'), 'not an image');
  await mkdir(join(folder, 'empty'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const detect = (...words: string[]) => runProgram(['detect', '--model', 'model.onnx', ...words], folder);
const readJson = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));

describe.concurrent('detect', () => {
  it('prints a table and writes detections.json, detections.csv and annotated images', async () => {
    const { code, stdout, stderr } = await detect('good', '--threshold', '0.5', '--out', 'whole');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { images, annotations, categories } = await readJson('whole/detections.json');
    expect(images).toEqual([
      { id: 1, file_name: '1.png', width: 120, height: 90, quality: ['no-cells'] },
      { id: 2, file_name: '2.png', width: 120, height: 90, quality: ['no-cells', 'repeated'] },
      { id: 3, file_name: 'deep/10.jpg', width: 120, height: 90, quality: ['no-cells', 'repeated'] },
    ]);
    expect(categories).toEqual([{ id: 1, name: 'spermatozoon' }]);
    expect(annotations.length).toBeGreaterThan(0);
    const perImage = annotations.length / 3;
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^image +sperm +best score +quality$/);
    expect(lines[3]).toMatch(new RegExp(`^deep/10\\.jpg +${perImage} +0\\.\\d\\d +no-cells, repeated$`));
    expect(lines[4]).toMatch(/^3 of 3 images, nothing stands out/);
    expect(lines[5]).toMatch(/^2 of 3 images, the same picture again/);
    expect(lines[6]).toBe(`3 images, ${annotations.length} sperm at score 0.5 or more: whole`);
    const { data } = Papa.parse<string[]>(await readFile(join(folder, 'whole/detections.csv'), 'utf8'));
    expect(data).toHaveLength(annotations.length + 2);
    for (const name of ['1.png.jpg', '2.png.jpg', 'deep/10.jpg']) {
      expect(await readImage(join(folder, 'whole', name))).toMatchObject({ width: 120, height: 90, channels: 3 });
    }
  });

  it('takes its threshold from the sensitivity, screening by default', async () => {
    const screening = await detect('good/1.png', '--out', 'screening');
    const strict = await detect('good/1.png', '--sensitivity', 'strict', '--out', 'strict');
    expect(screening.stdout).toMatch(/at score 0\.3 or more \(screening\): screening\n$/);
    expect(strict.stdout).toMatch(/at score 0\.7 or more \(strict\): strict\n$/);
    const scores = (await readJson('screening/detections.json')).annotations.map(
      ({ score }: { score: number }) => score,
    );
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.3);
  });

  it('names bad images and does the rest: exit 1', async () => {
    const { code, stdout, stderr } = await detect('mixed', 'missing.png', '--out', 'rest');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tesescope: missing\.png does not exist; check its name\.$/m);
    expect(stderr).toMatch(/^tesescope: mixed.broken\.png is not a JPEG, PNG, WebP, TIFF or BMP image/m);
    expect(stdout).toMatch(/^2 images, /m);
    expect((await readJson('rest/detections.json')).images).toHaveLength(2);
  });

  it('says what it looked for where it finds no image: exit 2', async () => {
    const { code, stdout, stderr } = await detect('empty', 'none/*.tif');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/empty holds no image; these are read: jpg, jpeg, png/);
    expect(existsSync(join(folder, 'tesescope-detections'))).toBe(false);
  });

  it('prints detections.json with --json', async () => {
    const { code, stdout } = await detect('good', '--threshold', '0.4', '--json', '--out', 'json');
    expect(code).toBe(0);
    expect(stdout).toBe(await readFile(join(folder, 'json/detections.json'), 'utf8'));
  });

  it('leaves out results of earlier runs', async () => {
    const place = join(folder, 'again');
    await mkdir(place);
    await copyFile(join(folder, 'good/1.png'), join(place, '1.png'));
    const run = () => runProgram(['detect', '.', '--model', '../model.onnx'], place);
    await run();
    const { code, stdout, stderr } = await run();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 images, /m);
    expect(stderr).toContain('1 images in tesescope-detections are left out');
  });

  it('looks at large images in tiles', async () => {
    const { code, stdout } = await detect('good/1.png', '--tile', '64', '--threshold', '0', '--out', 'tiled');
    expect(code).toBe(0);
    const [, shown] = /^1\.png +(\d+) /m.exec(stdout)!;
    expect(Number(shown), 'each tile shows as many as the model allows an image').toBeGreaterThan(100);
  });

  it('writes COCO results for a truth: its ids, all scores, nothing else', async () => {
    const image = (id: number, file_name: string) => ({ id, file_name, width: 120, height: 90 });
    const truth = {
      images: [image(42, 'good/1.png'), image(7, 'good/deep/10.jpg'), image(9, 'good/gone.png')],
      categories: [
        { id: 5, name: 'cluster' },
        { id: 8, name: 'Spermatozoon' },
      ],
      annotations: [],
    };
    await writeFile(join(folder, 'truth.json'), JSON.stringify(truth));
    const coco = ['--coco-truth', 'truth.json', '--coco-results', 'results/coco.json'];
    const { code, stderr } = await detect('good', '--sensitivity', 'strict', ...coco);
    expect(code).toBe(1);
    expect(stderr).toMatch(/good\/gone\.png, an image of truth\.json, is neither in good nor beside/);
    const results = await readJson('results/coco.json');
    expect([...new Set(results.map((row: { image_id: number }) => row.image_id))]).toEqual([7, 42]);
    expect([...new Set(results.map((row: { category_id: number }) => row.category_id))]).toEqual([8]);
    const scores = results.map(({ score }: { score: number }) => score);
    expect(Math.min(...scores)).toBeLessThan(0.7);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.001);
    expect(Object.keys(results[0])).toEqual(['image_id', 'category_id', 'bbox', 'score']);
    expect(existsSync(join(folder, 'tesescope-detections'))).toBe(false);
  });

  it.each([
    [['--coco-truth', 'a.json'], 2, /--coco-truth and --coco-results go together/],
    [['--coco-truth', 'a.json', '--coco-results', 'b.json'], 1, /a\.json does not exist/],
    [['--model', 'good/1.png'], 1, /1\.png is no ONNX model/],
    [['--device', 'cuda'], 1, /cuda/],
    [['--out', 'model.onnx'], 1, /Cannot make the folder model\.onnx/],
  ])('%j: exit %i', async (words, expected, message) => {
    const { code, stdout, stderr } = await detect('good', ...words);
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('unforeseen');
  });

  it('writes what it has on Ctrl-C: exit 130', async () => {
    await mkdir(join(folder, 'many'));
    const copies = Array.from({ length: 400 }, (_, i) => join(folder, 'many', `${i}.png`));
    await Promise.all(copies.map((copy) => copyFile(join(folder, 'good/1.png'), copy)));
    const words = ['detect', 'many', '--model', 'model.onnx', '--out', 'stopped'];
    const { child, outcome } = startProgram(words, folder);
    const first = join(folder, 'stopped/0.png.jpg');
    while (!(await stat(first).catch(() => undefined))) await setTimeout(5);
    child.kill('SIGINT');
    const { code, stderr } = await outcome;
    expect(code).toBe(130);
    const { images } = await readJson('stopped/detections.json');
    expect(images.length).toBeGreaterThan(0);
    expect(images.length).toBeLessThan(400);
    expect(stderr).toBe(`tesescope: stopped after ${images.length} of 400 images; their results are written.\n`);
  });
});
