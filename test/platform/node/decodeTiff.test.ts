import { describe, expect, it } from 'vitest';
import { TesescopeError } from '../../../src/errors.ts';
import { decodeImage } from '../../../src/platform/node/decodeImage.ts';
import { decodeTiff } from '../../../src/platform/node/decodeTiff.ts';
import { imageBytes } from './fixtures.ts';
import { tiffBytes, tiffTags } from './tiffBytes.ts';

const refusal = new TesescopeError('bad-image', 'what the native decoder said');
const ramp = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 5) % 256);

describe('decodeTiff', () => {
  it('refuses Zstandard, which a corrupt file could use to take all memory', async () => {
    await expect(decodeTiff(imageBytes('zstd.tif'), 'zstd.tif', 0, refusal)).rejects.toBe(refusal);
    const endless = imageBytes('zstd.tif');
    endless[12] = 1;
    await expect(decodeImage(endless, 'endless.tif')).rejects.toMatchObject({ code: 'bad-image' });
  });

  it('refuses more tiles than any image has', async () => {
    const tags = { ...tiffTags(20000, 9000, [12], 1), 322: [1], 323: [1], 324: [8], 325: [1] };
    await expect(decodeTiff(tiffBytes(tags, ramp(60)), 'a.tif', 0, refusal)).rejects.toBe(refusal);
  });

  it.each(['lzw.tif', 'deflate.tif', 'grey16-lzw.tif', 'group4.tif', 'pages.tif'])(
    'leaves %s to the native decoder: what that refuses is corrupt',
    async (name) => {
      await expect(decodeTiff(imageBytes(name), name, 0, refusal)).rejects.toBe(refusal);
    },
  );

  it('scales 12 bits up to 16', async () => {
    // Two samples in three bytes: 0xfff and 0x800, each row from a new byte.
    const bytes = tiffBytes(tiffTags(2, 1, [12], 1), Uint8Array.from([0xff, 0xf8, 0x00]));
    const raster = await decodeImage(bytes, '12.tif');
    expect(raster).toMatchObject({ width: 2, height: 1, channels: 1, depth: 16 });
    expect([...raster.data]).toEqual([65535, Math.round((2048 * 65535) / 4095)]);
  });

  it.each([
    ['a turned image', { ...tiffTags(4, 3, [12], 1), 274: [6] }],
    ['white as zero', tiffTags(4, 3, [12], 0)],
    ['five channels', tiffTags(4, 3, [12, 12, 12, 12, 12], 2)],

    ['an unknown compression', { ...tiffTags(4, 3, [8], 1), 259: [33003] }],
  ])('leaves %s to the native decoder', async (_, tags) => {
    await expect(decodeTiff(tiffBytes(tags, ramp(60)), 'a.tif', 0, refusal)).rejects.toBe(refusal);
  });

  it.each([
    ['32 bits', tiffTags(4, 3, [32], 1), ramp(48), /save it with 8 or 16 bits/],
    ['signed samples', { ...tiffTags(4, 3, [16], 1), 339: [2] }, ramp(24), /save it with 8 or 16 bits/],
    ['60000 x 60000 pixels', tiffTags(60000, 60000, [8], 1), ramp(12), /claims 60000 x 60000 pixels/],
    ['4000000 x 3000000 pixels', tiffTags(4000000, 3000000, [8], 1), ramp(12), /more than 200 million/],
    ['five channels', { ...tiffTags(4, 3, [8, 8, 8, 8, 8], 2), 338: [0, 0] }, ramp(60), /has 5 channels, more than 4/],
    ['a strip that is cut', tiffTags(400, 300, [8], 1), ramp(12), /cannot be read/],
    ['an unknown compression', { ...tiffTags(4, 3, [8], 1), 259: [33003] }, ramp(12), /Compression scheme 33003/],
  ])('decodeImage refuses %s', async (_, tags, samples, message) => {
    await expect(decodeImage(tiffBytes(tags, samples), 'scan.tif')).rejects.toThrow(message);
    await expect(decodeImage(tiffBytes(tags, samples), 'scan.tif')).rejects.toMatchObject({ code: 'bad-image' });
  });

  it('decodeImage reads 16-bit RGB, turned, inverted, and grey with alpha', async () => {
    const decode = (tags: Record<number, readonly number[]>, length: number) =>
      decodeImage(tiffBytes(tags, ramp(length)), 'a.tif');
    expect(await decode(tiffTags(4, 3, [16, 16, 16], 2), 72)).toMatchObject({ channels: 3, depth: 16 });
    expect(await decode({ ...tiffTags(4, 3, [8], 1), 274: [6] }, 12)).toMatchObject({ width: 3, height: 4 });
    expect((await decode(tiffTags(4, 3, [8], 0), 12)).data[1]).toBe(250);
    expect(await decode({ ...tiffTags(4, 3, [8, 8], 1), 338: [2] }, 24)).toMatchObject({ channels: 4 });
  });
});
