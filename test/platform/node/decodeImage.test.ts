import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isTesescopeError } from '../../../src/errors.ts';
import { toGrey } from '../../../src/image/toGrey.ts';
import { decodeImage } from '../../../src/platform/node/decodeImage.ts';
import { imageBytes, pillow } from './fixtures.ts';
import { pngBytes } from './pngBytes.ts';

const exact = Object.keys(pillow).filter((name) => !/^(cmyk|rgb555|rgb565|zstd)/.test(name));

describe('decodeImage', () => {
  it.each(exact)('reads %s as Pillow does', async (name) => {
    const raster = await decodeImage(imageBytes(name), name);
    expect({ ...raster, data: [...raster.data] }).toEqual(pillow[name]);
  });

  it.each(['cmyk.jpg', 'cmyk.tif'])('makes %s RGB, by a colour profile that Pillow lacks', async (name) => {
    const raster = await decodeImage(imageBytes(name), name);
    const { width, height, data } = pillow[name]!;
    expect(raster).toMatchObject({ width, height, channels: 3, depth: 8 });
    const ours = toGrey(raster).data;
    const theirs = toGrey({ ...raster, depth: 8, data: Uint8Array.from(data) }).data;
    expect(correlation([...ours], [...theirs])).toBeGreaterThan(0.9);
  });

  it('gives samples of their own, not of a shared pool', async () => {
    const { data } = await decodeImage(imageBytes('grey.png'), 'grey.png');
    expect(Object.getPrototypeOf(data)).toBe(Uint8Array.prototype);
    const bytes = Buffer.from(imageBytes('lzw.tif'));
    expect((await decodeImage(bytes, 'lzw.tif')).data).toEqual(Uint8Array.from(pillow['lzw.tif']!.data));
  });

  it('reads a certain page', async () => {
    const [first, second, third] = await Promise.all(
      [0, 1, 2].map((page) => decodeImage(imageBytes('pages.tif'), 'pages.tif', page)),
    );
    expect(second!.data).toEqual(first!.data.map((sample) => 255 - sample));
    expect(third).toMatchObject({ width: 9, height: 3 });
    await expect(decodeImage(imageBytes('pages.tif'), 'pages.tif', 3)).rejects.toMatchObject({ code: 'bad-image' });
  });

  describe('EXIF orientation', () => {
    const upright = { width: 24, height: 16 };
    /** Where the pixel at (x, y) of the upright image stands in the stored one. */
    const stored: Readonly<Record<number, (x: number, y: number) => readonly [number, number]>> = {
      1: (x, y) => [x, y],
      2: (x, y) => [23 - x, y],
      3: (x, y) => [23 - x, 15 - y],
      4: (x, y) => [x, 15 - y],
      5: (x, y) => [y, x],
      6: (x, y) => [y, 23 - x],
      7: (x, y) => [15 - y, 23 - x],
      8: (x, y) => [15 - y, x],
    };
    const value = (x: number, y: number) => x * 9 + y;

    it.each([1, 2, 3, 4, 5, 6, 7, 8])('%d is made upright, in PNG, TIFF and JPEG', async (orientation) => {
      const [width, height] = orientation >= 5 ? [16, 24] : [24, 16];
      const data = new Uint8Array(width * height);
      for (let y = 0; y < 16; y++) {
        for (let x = 0; x < 24; x++) {
          const [column, row] = stored[orientation]!(x, y);
          data[row * width + column] = value(x, y);
        }
      }
      const image = sharp(data, { raw: { width, height, channels: 1 } }).withMetadata({ orientation });
      const files = [await image.clone().png().toBuffer(), await image.clone().tiff({ compression: 'lzw' }).toBuffer()];
      for (const file of files) {
        const raster = await decodeImage(file, 'turned');
        expect(raster).toMatchObject(upright);
        const step = raster.channels;
        const samples = raster.data.filter((_, i) => i % step === 0);
        expect([...samples]).toEqual(Array.from(samples, (_, i) => value(i % 24, Math.floor(i / 24))));
      }
      const jpeg = await decodeImage(await image.clone().jpeg({ quality: 100 }).toBuffer(), 'turned.jpg');
      expect(jpeg).toMatchObject(upright);
      const last = jpeg.data.length - jpeg.channels;
      expect(Math.abs(jpeg.data[last]! - value(23, 15))).toBeLessThan(6);
    });
  });

  describe('hostile files', () => {
    const noise = Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * 7919) % 251);
    const encoded = sharp(noise, { raw: { width: 64, height: 64, channels: 3 } });
    const cut = async (bytes: Promise<Uint8Array>, part: number) => {
      const whole = await bytes;
      return whole.subarray(0, Math.floor(whole.length * part));
    };

    it.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
      ['empty', () => new Uint8Array(), /is empty/],
      [
        'text named .png',
        () => new TextEncoder().encode('not an image at all'),
        /is not a JPEG, PNG, WebP, TIFF or BMP/,
      ],
      ['a drawing (SVG)', () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), /is not a JPEG/],
      [
        'a PNG that claims 60000 x 60000',
        () => pngBytes(60000, 60000, new Uint8Array(9)),
        /claims 60000 x 60000 pixels/,
      ],
      ['a packed PNG of 225 million pixels', () => pngBytes(15000, 15000, new Uint8Array(15001 * 99)), /claims 15000/],
      ['a PNG without width', () => pngBytes(0, 5, new Uint8Array(9)), /cannot be read/],
      ['a PNG of too few rows', () => pngBytes(40, 40, new Uint8Array(41 * 3)), /cannot be read/],
      ['half a PNG', () => cut(encoded.clone().png().toBuffer(), 0.5), /cannot be read/],
      ['half a JPEG', () => cut(encoded.clone().jpeg().toBuffer(), 0.5), /cannot be read/],
      ['half a WebP', () => cut(encoded.clone().webp().toBuffer(), 0.5), /cannot be read/],
      ['half a TIFF', () => cut(encoded.clone().tiff({ compression: 'lzw' }).toBuffer(), 0.5), /cannot be read/],
      ['the start of a JPEG', () => cut(encoded.clone().jpeg().toBuffer(), 0.02), /cannot be read/],
      ['half a BMP', () => cut(Promise.resolve(imageBytes('rgb.bmp')), 0.5), /cannot be read/],
      ['a TIFF of floats', () => imageBytes('float.tif'), /save it with 8 or 16 bits/],
    ])('%s is an error with its name', async (_, bytes, message) => {
      const decoded = decodeImage(await bytes(), 'field/7.png');
      await expect(decoded).rejects.toMatchObject({ code: 'bad-image', place: { file: 'field/7.png' } });
      await expect(decodeImage(await bytes(), 'field/7.png')).rejects.toThrow(message);
      await expect(decodeImage(await bytes(), 'field/7.png')).rejects.toThrow(/^field\/7\.png/);
    });

    it('takes no memory for pixels that are only claimed', async () => {
      const before = process.memoryUsage().rss;
      for (let i = 0; i < 20; i++) {
        await decodeImage(pngBytes(60000, 60000, new Uint8Array(9)), 'bomb.png').catch(() => undefined);
      }
      expect(process.memoryUsage().rss - before).toBeLessThan(200e6);
    });

    it('reads a PNG whose data hold more than its rows', async () => {
      const raster = await decodeImage(pngBytes(3, 2, new Uint8Array(5e6)), 'long.png').catch((error) => error);
      expect(isTesescopeError(raster) || raster.data.length === 6).toBe(true);
    });

    it('never crashes on changed bytes', async () => {
      const names = ['rgb.webp', 'palette.png', 'cmyk.jpg', 'lzw.tif', 'zstd.tif', 'grey16-lzw.tif', 'palette.bmp'];
      const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...names), changes, async (name, list) => {
          const bytes = imageBytes(name);
          for (const [at, byte] of list) bytes[at % bytes.length] = byte;
          const result = await decodeImage(bytes, name).catch((error: unknown) => error);
          if (isTesescopeError(result)) expect(result.code).toBe('bad-image');
          else {
            const { width, height, channels, data } = result as Awaited<ReturnType<typeof decodeImage>>;
            expect(data).toHaveLength(width * height * channels);
          }
        }),
        { numRuns: 150 },
      );
    });
  });
});

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], y: readonly number[], mx: number, my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return product(a, b, meanA, meanB) / Math.sqrt(product(a, a, meanA, meanA) * product(b, b, meanB, meanB));
}
