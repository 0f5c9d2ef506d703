import { describe, expect, it } from 'vitest';
import { type YuvPicture, yuvToRgba } from '../../src/image/yuvToRgba.ts';

/** A picture of one colour. */
function plain(width: number, height: number, [y, u, v]: readonly number[], more: Partial<YuvPicture> = {}) {
  const across = Math.ceil(width / 2);
  const chroma = across * Math.ceil(height / 2);
  const data = new Uint8Array(width * height + 2 * chroma).fill(y!);
  data.fill(u!, width * height, width * height + chroma).fill(v!, width * height + chroma);
  return convert({
    width,
    height,
    data,
    luma: { offset: 0, stride: width },
    blue: { offset: width * height, stride: across },
    red: { offset: width * height + chroma, stride: across },
    chromaStep: 1,
    matrix: 'smpte170m',
    isFullRange: false,
    ...more,
  });
}

function convert(picture: YuvPicture): number[] {
  const rgba = new Uint8ClampedArray(picture.width * picture.height * 4);
  yuvToRgba(picture, rgba);
  return [...rgba];
}

describe('yuvToRgba', () => {
  // The bars' values in both standards, as in ITU-R BT.1729 and SMPTE RP 219.
  it.each([
    ['white', 'smpte170m', [235, 128, 128], [255, 255, 255]],
    ['black', 'smpte170m', [16, 128, 128], [0, 0, 0]],
    ['red', 'smpte170m', [81, 90, 240], [255, 0, 0]],
    ['green', 'smpte170m', [145, 54, 34], [0, 255, 0]],
    ['blue', 'smpte170m', [41, 240, 110], [0, 0, 255]],
    ['red', 'bt709', [63, 102, 240], [255, 0, 0]],
    ['green', 'bt709', [173, 42, 26], [0, 255, 0]],
    ['blue', 'bt709', [32, 240, 118], [0, 0, 255]],
  ] as const)('gives %s of %s to two levels', (_, matrix, yuv, rgb) => {
    const [red, green, blue, alpha] = plain(2, 2, yuv, { matrix });
    expect(Math.max(...[red!, green!, blue!].map((value, i) => Math.abs(value - rgb[i]!)))).toBeLessThanOrEqual(2);
    expect(alpha).toBe(255);
  });

  it('takes the full range as it is', () => {
    expect(plain(1, 1, [77, 128, 128], { isFullRange: true })).toEqual([77, 77, 77, 255]);
    expect(plain(1, 1, [255, 128, 255], { isFullRange: true }).slice(0, 3)).toEqual([255, 164, 255]);
  });

  it('gives every pixel its luma and its chroma, at odd sizes too', () => {
    const picture = {
      width: 3,
      height: 3,
      data: Uint8Array.from([10, 20, 30, 0, 40, 50, 60, 0, 70, 80, 90, 0, 128, 128, 128, 128, 128, 228, 128, 128]),
      luma: { offset: 0, stride: 4 },
      matrix: 'smpte170m',
      isFullRange: true,
    } as const;
    const [blue, red] = [
      { offset: 12, stride: 4 },
      { offset: 13, stride: 4 },
    ];
    const rgba = convert({ ...picture, blue, red, chromaStep: 2 });
    const reds = rgba.filter((_, i) => i % 4 === 0);
    const blues = rgba.filter((_, i) => i % 4 === 2);
    expect(blues).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(reds).toEqual([10, 20, 30, 40, 50, 60, 210, 220, 90]);
  });
});
