import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseSteps } from '../../../src/image/correction/parseSteps.ts';
import { cachedImages } from '../../../src/platform/node/cachedImages.ts';
import { encodeImage } from '../../../src/platform/node/encodeImage.ts';
import { raster8 } from '../../image/arbitraryRaster.ts';

let folder: string;
const pale = raster8(2, 1, 1, [100, 140]);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-cache-'));
  await writeFile(join(folder, 'pale.png'), await encodeImage(pale, 'png'));
});
afterAll(() => rm(folder, { recursive: true }));

it('corrects an image once and keeps it', async () => {
  const read = cachedImages(parseSteps('normalisation:largest-gain=10'));
  const image = await read(join(folder, 'pale.png'));
  expect([...image.data]).toEqual([0, 255]);
  expect(await read(join(folder, 'pale.png'))).toBe(image);
});

it('reads again what does not fit', async () => {
  const read = cachedImages([], 1);
  const image = await read(join(folder, 'pale.png'));
  expect([...image.data]).toEqual([100, 140]);
  expect(await read(join(folder, 'pale.png'))).not.toBe(image);
});
