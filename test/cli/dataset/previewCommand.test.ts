import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCoco } from '../../../src/annotation/formats/coco/writeCoco.ts';
import { previewCommand } from '../../../src/cli/dataset/previewCommand.ts';
import { encodeImage } from '../../../src/platform/node/encodeImage.ts';
import { tinyAnnotation, tinyDataset, tinyImage } from '../../annotation/tinyDataset.ts';
import { runCommand } from '../raters/runCommand.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const run = (...words: readonly string[]) => runCommand(previewCommand(), words);
const isColour = (pixels: Buffer, [red, green, blue]: readonly number[]) => {
  for (let k = 0; k < pixels.length; k += 3)
    if (pixels[k] === red && pixels[k + 1] === green && pixels[k + 2] === blue) return true;
  return false;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-preview-'));
  const data = Uint8Array.from({ length: 100 * 80 }, (_, index) => 90 + (index % 7));
  const image = await encodeImage({ width: 100, height: 80, channels: 1, depth: 8, data }, 'png');
  for (const id of [1, 2]) await writeFile(at(`${id}.png`), image);
  const categories = [
    { id: 1, name: 'not sperm' },
    { id: 2, name: 'sperm' },
  ];
  const annotations = [tinyAnnotation(30), tinyAnnotation(60, { categoryId: 2 })].map((annotation) => ({
    ...annotation,
    box: { ...annotation.box, y: 30 },
  }));
  await writeFile(at('set.json'), writeCoco(tinyDataset({ categories, annotations })));
  await writeFile(at('empty.json'), writeCoco(tinyDataset({ images: [], annotations: [] })));
  await writeFile(
    at('lost.json'),
    writeCoco(tinyDataset({ images: [tinyImage(1, { fileName: 'lost.png' })], annotations: [] })),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('dataset preview', () => {
  test('shows the paper preset’s samples as large as the model’s input, after the steps of correction', async () => {
    const words = [at('set.json'), '--preset', 'paper', '--size', '128', '--count', '1', '--out', at('paper.png')];
    expect(await run(...words)).toMatchObject({ exitCode: 0, stderr: '' });
    const before = await sharp(await readFile(at('paper.png'))).stats();
    const { width } = await sharp(await readFile(at('paper.png'))).metadata();
    expect(width).toBeGreaterThanOrEqual(128);
    expect(width).toBeLessThan(160);
    await run(...words, '--correct', 'normalisation');
    const after = await sharp(await readFile(at('paper.png'))).stats();
    expect(after.channels[0]!.stdev).toBeGreaterThan(before.channels[0]!.stdev + 5);
  });

  test('draws samples side by side with their boxes, a colour a class', async () => {
    const outcome = await run(
      at('set.json'),
      '--out',
      at('sheet.png'),
      '--size',
      '128',
      '--sample',
      '64',
      '--count',
      '12',
    );
    expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
    expect(outcome.stdout).toMatch(/sheet\.png: 12 samples with \d+ boxes\n$/);
    const { data, info } = await sharp(await readFile(at('sheet.png')))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect({ width: info.width, height: info.height }).toEqual({ width: 8 + 4 * 72, height: 8 + 3 * 72 });
    expect(isColour(data, [255, 176, 0])).toBe(true);
    expect(isColour(data, [220, 60, 50])).toBe(true);
  });

  test('shows the same for the same seed, other samples for another, in the format of the name', async () => {
    const sheet = async (name: string, ...more: readonly string[]) => {
      await run(at('set.json'), '--out', at(name), '--sample', '32', '--count', '2', ...more);
      return readFile(at(name));
    };
    const [one, again, other] = [await sheet('a.jpg'), await sheet('b.jpeg'), await sheet('c.jpg', '--seed', '2')];
    expect(one.equals(again)).toBe(true);
    expect(one.equals(other)).toBe(false);
    expect((await sharp(one).metadata()).format).toBe('jpeg');
    expect((await sheet('d.jpg', '--augmentation', 'paper')).equals(one)).toBe(false);
  });

  test.each([
    ['a name of no picture', ['set.json', '--out', 'sheet.gif'], 2, /sheet\.gif.*\.png or \.jpg/],
    ['a dataset without images', ['empty.json', '--out', 'x.png'], 1, /empty\.json holds no images/],
    ['an image that is not there', ['lost.json', '--out', 'x.png'], 1, /lost\.png/],
  ])('says what is wrong: %s', async (_, [file, flag, out], exitCode, message) => {
    const outcome = await run(at(file!), flag!, at(out!));
    expect(outcome.exitCode).toBe(exitCode);
    expect(outcome.stderr).toMatch(message);
  });

  test('takes no count below one', async () => {
    expect((await run(at('set.json'), '--out', at('x.png'), '--count', '0')).exitCode).toBe(2);
  });
});
