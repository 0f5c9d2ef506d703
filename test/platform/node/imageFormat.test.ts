import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTesescopeError } from '../../../src/errors.ts';
import { imageFormat } from '../../../src/platform/node/imageFormat.ts';
import { imageBytes } from './fixtures.ts';

describe('imageFormat', () => {
  it.each([
    ['cmyk.jpg', 'jpeg'],
    ['grey.png', 'png'],
    ['rgb.webp', 'webp'],
    ['lzw.tif', 'tiff'],
    ['rgb.bmp', 'bmp'],
  ])('tells %s by its content', (name, format) => {
    expect(imageFormat(imageBytes(name), 'unnamed')).toBe(format);
  });

  it.each([
    ['big-endian TIFF', [0x4d, 0x4d, 0, 42]],
    ['BigTIFF', [0x49, 0x49, 43, 0]],
    ['big-endian BigTIFF', [0x4d, 0x4d, 0, 43]],
  ])('knows %s', (_, bytes) => expect(imageFormat(Uint8Array.from(bytes), 'scan')).toBe('tiff'));

  it('says that an empty file is empty', () => {
    expect(() => imageFormat(new Uint8Array(), 'a/b.png')).toThrow('a/b.png is empty; replace it or leave it out.');
  });

  it.each(['GIF89a', '<svg', '%PDF-1.7', 'RIFF....AVI ', 'PK\x03\x04'])('refuses %j', (start) => {
    expect(() => imageFormat(new TextEncoder().encode(start), 'a.png')).toThrow(/^a\.png is not a JPEG, PNG, WebP/);
  });

  it('answers or refuses whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        try {
          expect(['jpeg', 'png', 'webp', 'tiff', 'bmp']).toContain(imageFormat(bytes, 'x'));
        } catch (error) {
          expect(isTesescopeError(error) && error.code).toBe('bad-image');
        }
      }),
    );
  });
});
