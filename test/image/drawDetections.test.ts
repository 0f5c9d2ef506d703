import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDetections } from '../../src/image/drawDetections.ts';
import { scoreColour } from '../../src/image/scoreColour.ts';
import { raster8, raster16 } from './arbitraryRaster.ts';

const field = (width: number, height: number) => raster8(width, height, 3, Array(width * height * 3).fill(90));

/** How many pixels have a colour. */
function count(data: Uint8Array, colour: readonly number[]): number {
  let pixels = 0;
  for (let i = 0; i < data.length; i += 3) {
    if (colour.every((sample, c) => data[i + c] === sample)) pixels++;
  }
  return pixels;
}

const pixel = (raster: { width: number; data: Uint8Array }, x: number, y: number) => [
  ...raster.data.subarray((y * raster.width + x) * 3, (y * raster.width + x) * 3 + 3),
];

describe('drawDetections', () => {
  it('draws on a copy', () => {
    const image = field(60, 60);
    const drawn = drawDetections(image, [{ box: { x: 20, y: 20, width: 10, height: 10 }, score: 1 }]);
    expect(new Set(image.data)).toEqual(new Set([90]));
    expect(drawn.data).not.toEqual(image.data);
  });

  it('is the image itself, in RGB, where nothing was found', () => {
    expect(drawDetections(raster16(2, 1, 1, [0, 65535]), [])).toEqual(raster8(2, 1, 3, [0, 0, 0, 255, 255, 255]));
  });

  it('frames a box in the colour of its score, two pixels wide in a small image', () => {
    const drawn = drawDetections(field(60, 60), [{ box: { x: 20, y: 20, width: 10, height: 10 }, score: 1 }]);
    const dark = [16, 16, 16];
    const yellow = scoreColour(1);
    const row = [15, 16, 17, 18, 19, 20].map((x) => pixel(drawn, x, 25));
    expect(row).toEqual([[90, 90, 90], dark, yellow, yellow, dark, [90, 90, 90]]);
  });

  it('draws wider lines in a larger image', () => {
    const drawn = drawDetections(field(1680, 60), [{ box: { x: 20, y: 20, width: 10, height: 10 }, score: 0 }]);
    const line = [15, 16, 17, 18, 19].map((x) => pixel(drawn, x, 25).join());
    expect(line.filter((colour) => colour === scoreColour(0).join())).toHaveLength(3);
  });

  it('writes the score in percent', () => {
    const box = { x: 20, y: 30, width: 10, height: 10 };
    const pixelsOf = (score: number) => count(drawDetections(field(60, 60), [{ box, score }]).data, scoreColour(score));
    const frame = 2 * (2 * 16 + 2 * 12);
    expect(pixelsOf(1) - frame).toBe(4 * (8 + 12 + 12));
    expect(pixelsOf(0.07) - frame).toBe(4 * 7);
  });

  it('draws the more certain of two over the other, in whatever order they come', () => {
    const detections = [
      { box: { x: 10, y: 20, width: 20, height: 20 }, score: 0.9 },
      { box: { x: 20, y: 25, width: 20, height: 20 }, score: 0.2 },
    ];
    const drawn = drawDetections(field(80, 80), detections);
    expect(drawDetections(field(80, 80), detections.toReversed())).toEqual(drawn);
    expect(pixel(drawn, 31, 26)).toEqual(scoreColour(0.9));
  });

  it('leaves the object within a lone box untouched, wherever it lies', () => {
    const place = fc.double({ min: 0, max: 40, noNaN: true });
    const side = fc.double({ min: 0.1, max: 24, noNaN: true });
    fc.assert(
      fc.property(
        place,
        place,
        side,
        side,
        fc.double({ min: -1, max: 2, noNaN: true }),
        (x, y, width, height, score) => {
          const drawn = drawDetections(field(64, 64), [{ box: { x, y, width, height }, score }]);
          for (let row = Math.floor(y); row < Math.ceil(y + height); row++) {
            for (let column = Math.floor(x); column < Math.ceil(x + width); column++) {
              expect(drawn.data[(row * 64 + column) * 3]).toBe(90);
            }
          }
        },
      ),
    );
  });

  it('draws boxes that reach beyond the image, and boxes that lie outside', () => {
    const boxes = [
      { x: -5, y: -5, width: 20, height: 20 },
      { x: 55, y: 55, width: 20, height: 20 },
      { x: 500, y: -900, width: 3, height: 3 },
    ];
    const drawn = drawDetections(
      field(60, 60),
      boxes.map((box) => ({ box, score: 0.5 })),
    );
    expect(drawn.data).toHaveLength(60 * 60 * 3);
  });
});
