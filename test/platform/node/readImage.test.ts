import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readImage } from '../../../src/platform/node/readImage.ts';
import { readImagePages } from '../../../src/platform/node/readImagePages.ts';
import { readImageSize } from '../../../src/platform/node/readImageSize.ts';
import { imagePath, pillow, temporaryFolder } from './fixtures.ts';

describe('readImage', () => {
  it('reads and decodes a file', async () => {
    const raster = await readImage(imagePath('rgb.webp'));
    expect([...raster.data]).toEqual(pillow['rgb.webp']!.data);
  });

  it('goes by the content, not by the name', async () => {
    const path = join(temporaryFolder(), 'picture.jpg');
    writeFileSync(path, Buffer.from('BM'));
    await expect(readImage(path)).rejects.toThrow(`${path} cannot be read as a bitmap`);
  });

  it('says which file is missing', async () => {
    await expect(readImage('no/such.png')).rejects.toMatchObject({ code: 'not-found', place: { file: 'no/such.png' } });
  });

  it('says that a folder is no image', async () => {
    await expect(readImage(temporaryFolder())).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('readImagePages', () => {
  it('gives every page of a TIFF in turn', async () => {
    const sizes: string[] = [];
    for await (const { width, height } of readImagePages(imagePath('pages.tif'))) sizes.push(`${width} x ${height}`);
    expect(sizes).toEqual(['9 x 6', '9 x 6', '9 x 3']);
  });

  it('gives the one image of another file', async () => {
    const pages = readImagePages(imagePath('rgb.bmp'));
    expect((await pages.next()).value).toMatchObject({ width: 9, height: 6, channels: 3 });
    expect((await pages.next()).done).toBe(true);
  });

  it('says which file is missing', async () => {
    await expect(readImagePages('no/such.tif').next()).rejects.toMatchObject({ code: 'not-found' });
  });
});

const frames = fileURLToPath(new URL('../../../../shared/data/visem-tracking/validation/images', import.meta.url));

describe.skipIf(!existsSync(frames))('real frames (skipped where ../shared/data/visem-tracking is absent)', () => {
  it('are all read, with the size that their metadata tell', async () => {
    for (const name of existsSync(frames) ? readdirSync(frames) : []) {
      const { width, height, channels, depth, data } = await readImage(join(frames, name));
      expect(await readImageSize(join(frames, name))).toEqual({ width, height });
      expect({ depth, length: data.length }).toEqual({ depth: 8, length: width * height * channels });
      expect(new Set(data).size).toBeGreaterThan(50);
    }
  });
});
