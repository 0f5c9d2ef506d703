import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correctCommand } from '../../src/cli/correct.ts';
import type { Raster } from '../../src/image/raster.ts';
import { encodeImage } from '../../src/platform/node/encodeImage.ts';
import { readImage } from '../../src/platform/node/readImage.ts';
import { raster8, raster16 } from '../image/arbitraryRaster.ts';
import { runCommand } from './raters/runCommand.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-correct-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (name: string, raster: Raster) => writeFile(join(folder, name), await encodeImage(raster, 'png'));
const run = (...words: string[]) => runCommand(correctCommand(), [folder, '--out', join(folder, 'out'), ...words]);
const pale = raster8(
  40,
  30,
  1,
  Array.from({ length: 1200 }, (_, i) => 100 + (i % 40)),
);
const deep = raster16(
  40,
  30,
  3,
  Array.from({ length: 3600 }, (_, i) => 30000 + 100 * (i % 120)),
);

describe('tesescope correct', () => {
  it('writes each image corrected, with its depth and channels, and beside its old self', async () => {
    await write('pale.png', pale);
    await write('deep.png', deep);
    const { stdout, exitCode } = await run('--steps', 'illumination,normalisation:largest-gain=10');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2 of 2 images corrected (illumination, normalisation)');
    const corrected = await readImage(join(folder, 'out/corrected/deep.png'));
    expect(corrected).toMatchObject({ width: 40, height: 30, channels: 3, depth: 16 });
    expect(corrected.data).not.toEqual(deep.data);
    expect((await readdir(join(folder, 'out/before-after'))).sort()).toEqual(['deep.png.jpg', 'pale.png.jpg']);
    expect(await readImage(join(folder, 'out/before-after/pale.png.jpg'))).toMatchObject({ width: 88, height: 30 });
  });

  it('tells as JSON what was written and how', async () => {
    await write('pale.png', pale);
    const { steps, images } = JSON.parse((await run('--steps', 'glare', '--json')).stdout);
    expect(steps).toEqual([{ step: 'glare', level: 0.97, minimumArea: 600 }]);
    expect(images).toEqual([
      {
        image: 'pale.png',
        corrected: join(folder, 'out/corrected/pale.png'),
        beforeAfter: join(folder, 'out/before-after/pale.png.jpg'),
      },
    ]);
  });

  it('divides by a blank field, and names images of another size', async () => {
    await write('pale.png', pale);
    await write('small.png', raster8(2, 2, 1, [1, 2, 3, 4]));
    await rm(join(folder, 'out'), { recursive: true, force: true });
    const blank = join(folder, 'pale.png');
    const { stderr, exitCode } = await run('--steps', 'illumination', '--blank', blank);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('The blank field is 40 x 30, the image 2 x 2');
    const { data } = await readImage(join(folder, 'out/corrected/pale.png'));
    expect(Math.max(...data) - Math.min(...data)).toBeLessThanOrEqual(2);
  });

  it('finds the dust of a session', async () => {
    const field = (seed: number) => Array.from({ length: 4096 }, (_, i) => 120 + ((i * 7 + seed * 13) % 5));
    for (let i = 0; i < 6; i++) {
      const samples = field(i);
      for (const at of [1300, 1301, 1364, 1365]) samples[at] = 70;
      await write(`${i}.png`, raster8(64, 64, 1, samples));
    }
    const { stdout, exitCode } = await run('--steps', 'artefacts');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Dust covers 0\.\d+ % of the picture/);
    const { data } = await readImage(join(folder, 'out/corrected/3.png'));
    expect(Math.min(...data)).toBeGreaterThan(105);
  });

  it.each([
    [['--steps', 'polish'], 'There is no step "polish"'],
    [['--steps', 'artefacts'], 'needs 5 images of a session or more'],
    [['--steps', 'wiener'], '--micrometres-per-pixel'],
  ])('is used wrongly: %j', async (words, message) => {
    await write('pale.png', pale);
    const { stderr, exitCode } = await run(...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });

  it('takes the size of a pixel', async () => {
    await write('pale.png', pale);
    expect((await run('--steps', 'wiener', '--micrometres-per-pixel', '0.3')).exitCode).toBe(0);
  });
});
