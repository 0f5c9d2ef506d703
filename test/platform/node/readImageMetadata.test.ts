import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readImageMetadata } from '../../../src/platform/node/readImageMetadata.ts';
import { readImageSize } from '../../../src/platform/node/readImageSize.ts';
import { imagePath, pillow, temporaryFolder } from './fixtures.ts';
import { pngBytes } from './pngBytes.ts';
import { tiffBytes, tiffTags } from './tiffBytes.ts';

function written(name: string, bytes: Uint8Array | string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

describe('readImageMetadata', () => {
  it.each(Object.keys(pillow))('knows the size and pages of %s', async (name) => {
    const { width, height, pages } = await readImageMetadata(imagePath(name));
    expect({ width, height }).toEqual({ width: pillow[name]!.width, height: pillow[name]!.height });
    expect(pages).toBe(name === 'pages.tif' ? 3 : 1);
    expect(await readImageSize(imagePath(name))).toEqual({ width, height });
  });

  it('reads the pixel size of an OME-TIFF', async () => {
    expect((await readImageMetadata(imagePath('pixel-size.ome.tif'))).micrometresPerPixel).toBeCloseTo(0.325, 12);
    expect(await readImageMetadata(imagePath('lzw.tif'))).not.toHaveProperty('micrometresPerPixel');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('gives the upright size for orientation %d', async (orientation) => {
    const stored = sharp(new Uint8Array(24), { raw: { width: 6, height: 4, channels: 1 } }).withMetadata({
      orientation,
    });
    const expected = orientation >= 5 ? { width: 4, height: 6 } : { width: 6, height: 4 };
    expect(await readImageSize(written('a.jpg', await stored.clone().jpeg().toBuffer()))).toEqual(expected);
    expect(await readImageSize(written('a.tif', await stored.clone().tiff().toBuffer()))).toEqual(expected);
  });

  it('counts the pages of an animated WebP', async () => {
    const frames = sharp(new Uint8Array(4 * 8 * 3), { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } });
    const path = written('a.webp', await frames.webp({ lossless: true }).toBuffer());
    expect(await readImageMetadata(path)).toMatchObject({ width: 4, height: 4 });
  });

  it('knows a TIFF that only the fallback decodes', async () => {
    const path = written('12.tif', tiffBytes(tiffTags(4, 3, [12], 1), new Uint8Array(18)));
    expect(await readImageMetadata(path)).toEqual({ width: 4, height: 3, pages: 1 });
  });

  it('ends where the pages of a broken TIFF run in a circle', async () => {
    const path = written('circle.tif', tiffBytes(tiffTags(4, 3, [8], 1), new Uint8Array(12), -1));
    expect(await readImageMetadata(path)).toEqual({ width: 4, height: 3, pages: 1 });
  });

  it.each<[string, Uint8Array | string, RegExp]>([
    ['empty.png', '', /is empty/],
    ['text.png', 'hello', /is not a JPEG/],
    ['huge.png', pngBytes(60000, 60000, new Uint8Array(9)), /claims 60000 x 60000/],
    ['huge.tif', tiffBytes(tiffTags(60000, 60000, [8], 1), new Uint8Array(9)), /claims 60000 x 60000/],
    ['cut.tif', tiffBytes(tiffTags(4, 3, [8], 1), new Uint8Array(12)).subarray(0, 40), /cannot be read/],
    ['cut.png', pngBytes(4, 4, new Uint8Array(20)).subarray(0, 20), /cannot be read/],
    ['cut.bmp', 'BM', /header is cut short/],
  ])('%s is an error with its path', async (name, bytes, message) => {
    const path = written(name, bytes);
    await expect(readImageMetadata(path)).rejects.toMatchObject({ code: 'bad-image', place: { file: path } });
    await expect(readImageMetadata(path)).rejects.toThrow(message);
  });

  it('says that a file is missing', async () => {
    await expect(readImageMetadata('/nowhere/a.png')).rejects.toMatchObject({ code: 'not-found' });
    await expect(readImageMetadata('/nowhere/a.png')).rejects.toThrow('/nowhere/a.png does not exist');
  });

  it('says that a folder is no file', async () => {
    await expect(readImageMetadata(temporaryFolder())).rejects.toThrow(/it is a folder/);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that there is no permission (skipped for the superuser, who has all)',
    async () => {
      const path = written('secret.png', 'x');
      chmodSync(path, 0);
      await expect(readImageMetadata(path)).rejects.toThrow(/no permission/);
    },
  );
});
