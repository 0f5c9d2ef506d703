import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTesescopeError } from '../../src/errors.ts';
import { decodeBmp, readBmpHeader } from '../../src/image/decodeBmp.ts';

const fixtures = new URL('../fixtures/images/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', fixtures), 'utf8'));
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(name, fixtures)));

/** A changed copy of a bitmap: a 32-bit number at a place. */
function withNumber(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setInt32(at, value, true);
  return copy;
}

describe('decodeBmp', () => {
  it.each(['rgb.bmp', 'grey.bmp', 'palette.bmp', 'palette4.bmp', 'bilevel.bmp', 'rgb32.bmp', 'top-down.bmp'])(
    'reads %s as Pillow does',
    (name) => {
      const raster = decodeBmp(fixture(name), name);
      expect({ ...raster, data: [...raster.data] }).toEqual(expected[name]);
    },
  );

  it.each(['rgb555.bmp', 'rgb565.bmp'])('reads %s as Pillow does, which rounds down', (name) => {
    const raster = decodeBmp(fixture(name), name);
    const differences = expected[name].data.map((sample: number, i: number) => raster.data[i]! - sample);
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...differences)).toBeLessThanOrEqual(1);
  });

  it('makes a grey palette one channel and a coloured one three', () => {
    expect(decodeBmp(fixture('grey.bmp'), 'grey').channels).toBe(1);
    expect(decodeBmp(fixture('palette.bmp'), 'palette').channels).toBe(3);
  });

  it('reads a bitmap that is a part of a larger buffer', () => {
    const bytes = fixture('rgb.bmp');
    const shifted = new Uint8Array(bytes.length + 13);
    shifted.set(bytes, 13);
    expect(decodeBmp(shifted.subarray(13), 'part')).toEqual(decodeBmp(bytes, 'whole'));
  });

  const rgb = fixture('rgb.bmp');
  it.each([
    ['a cut header', rgb.subarray(0, 30), /header is cut short/],
    ['cut rows', rgb.subarray(0, rgb.length - 5), /ends before its last row/],
    ['an absurd width', withNumber(rgb, 18, 2 ** 31 - 1), /claims 2147483647 x 6 pixels/],
    ['a negative width', withNumber(rgb, 18, -9), /claims -9 x 6 pixels/],
    ['the most negative height', withNumber(rgb, 22, -(2 ** 31)), /claims 9 x 2147483648 pixels/],
    ['no height', withNumber(rgb, 22, 0), /claims 9 x 0 pixels/],
    ['a far pixel offset', withNumber(rgb, 10, 2 ** 30), /ends before its last row/],
    ['7 bits a pixel', withNumber(rgb, 28, 7), /of 7 bits/],
    ['run-length compression', withNumber(rgb, 30, 1), /compression 1 is not read/],
    ['an OS/2 header', withNumber(rgb, 14, 12), /12 bytes is of an old kind/],
    ['a huge palette', withNumber(fixture('palette.bmp'), 46, 2 ** 20), /palette of 1048576 colours/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decodeBmp(bytes, 'folder/bad.bmp')).toThrow(message);
    expect(() => decodeBmp(bytes, 'folder/bad.bmp')).toThrow(/^folder\/bad\.bmp cannot be read/);
  });

  it('never crashes on a corrupt header', () => {
    const names = ['rgb.bmp', 'palette4.bmp', 'rgb565.bmp'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 10, max: 60 }), fc.nat(255), (name, at, byte) => {
        const bytes = fixture(name);
        bytes[at] = byte;
        try {
          const { data, width, height, channels } = decodeBmp(bytes, name);
          expect(data).toHaveLength(width * height * channels);
        } catch (error) {
          expect(isTesescopeError(error) && error.code).toBe('bad-image');
        }
      }),
    );
  });
});

describe('readBmpHeader', () => {
  it('tells the size without the pixels', () => {
    const { width, height, topDown } = readBmpHeader(fixture('top-down.bmp').subarray(0, 54), 'start');
    expect({ width, height, topDown }).toEqual({ width: 9, height: 6, topDown: true });
  });
});
