import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tileSide } from '../../src/detection/tileSide.ts';

const letterbox = { fit: 'letterbox', input: { width: 640, height: 512 } } as const;
const stretch = { fit: 'stretch', input: { width: 640, height: 640 } } as const;
/** Trained on images of 640 to 1280 pixels at half a micrometre an input pixel. */
const scaled = {
  ...letterbox,
  trainedScale: { scale: { least: 0.5, median: 0.8 }, micrometresPerPixel: { most: 0.6, median: 0.5 } },
};
const unmeasured = { ...letterbox, trainedScale: { scale: { least: 1, median: 1 } } };

describe('tileSide', () => {
  it.each([
    [1280, 960, undefined],
    [1281, 10, 640],
    [10, 4000, 640],
  ])('auto, of a model that does not tell how it was trained: %i x %i', (width, height, side) => {
    expect(tileSide('auto', letterbox, { width, height })).toBe(side);
  });

  it.each([
    [640, undefined],
    [853, undefined],
    [854, 640],
    [1680, 640],
  ])('auto takes an image to come from a camera like the training’s: %i pixels', (width, side) => {
    expect(tileSide('auto', unmeasured, { width, height: 10 })).toBe(side);
  });

  it('auto keeps whole what is shrunk no more than the middle of the training images', () => {
    expect(tileSide('auto', scaled, { width: 1280, height: 800 })).toBeUndefined();
    expect(tileSide('auto', scaled, { width: 1350, height: 800 })).toBe(1012);
  });

  it.each([
    [1012, 1012],
    [1013, 1013],
    [1113, 1113],
    [1114, 1012],
    [500, 1012],
  ])('auto makes tiles a little larger where one row of them is enough: %i rows', (height, side) => {
    expect(tileSide('auto', scaled, { width: 1400, height })).toBe(side);
  });

  it.each([
    [1000, 0.5, undefined],
    [1025, 0.5, 640],
    [1000, 1, 320],
    [640, 0.25, undefined],
    [2049, 0.25, 1280],
    [500, 30, 64],
    [60, 30, undefined],
  ])('auto goes by the size of a pixel: %i pixels of %f micrometres', (width, micrometresPerPixel, side) => {
    expect(tileSide('auto', scaled, { width, height: 10, micrometresPerPixel })).toBe(side);
  });

  it('a tile shows a length in micrometres as training did, however fine the camera', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 2, noNaN: true }), (micrometresPerPixel) => {
        const side = tileSide('auto', scaled, { width: 1e6, height: 1, micrometresPerPixel })!;
        expect((side * micrometresPerPixel) / 640).toBeCloseTo(0.5, 2);
      }),
    );
  });

  it('auto lets a stretching model see images whole, as in its training', () => {
    expect(tileSide('auto', stretch, { width: 9000, height: 9000, micrometresPerPixel: 0.1 })).toBeUndefined();
  });

  it('off never tiles', () => {
    expect(tileSide('off', scaled, { width: 9000, height: 9000 })).toBeUndefined();
  });

  it.each([
    [300, 301, 300],
    [300, 300, undefined],
    [5000, 640, undefined],
  ])('tiles of %i pixels serve images longer than them: %i', (choice, width, side) => {
    expect(tileSide(choice, stretch, { width, height: 10 })).toBe(side);
  });
});
