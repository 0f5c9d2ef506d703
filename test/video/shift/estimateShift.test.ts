import { describe, expect, it } from 'vitest';
import { cropRaster } from '../../../src/image/cropRaster.ts';
import type { Raster8 } from '../../../src/image/raster.ts';
import { createRandom } from '../../../src/random.ts';
import { createShiftEstimator } from '../../../src/video/shift/createShiftEstimator.ts';
import { estimateShift } from '../../../src/video/shift/estimateShift.ts';
import { createFourierTransform } from '../../../src/video/shift/fourierTransform.ts';
import { pictureSpectrum } from '../../../src/video/shift/pictureSpectrum.ts';

/** Soft spots on grey, with noise of its own. */
function field(width: number, height: number, seed: number): Raster8 {
  const random = createRandom(seed);
  const data = new Uint8Array(width * height);
  const light = new Float64Array(width * height).fill(128);
  for (let spot = 0; spot < (width * height) / 4000; spot++) {
    const [x0, y0] = [random() * width, random() * height];
    const [radius, height0] = [6 + 10 * random(), 160 * (random() - 0.5)];
    for (let y = Math.max(0, Math.floor(y0 - 40)); y < Math.min(height, y0 + 40); y++) {
      for (let x = Math.max(0, Math.floor(x0 - 40)); x < Math.min(width, x0 + 40); x++) {
        light[y * width + x]! += height0 * Math.exp(-((x - x0) ** 2 + (y - y0) ** 2) / (2 * radius ** 2));
      }
    }
  }
  light.forEach((value, i) => {
    data[i] = Math.max(0, Math.min(255, value + 10 * (random() - 0.5)));
  });
  return { width, height, channels: 1, depth: 8, data };
}

const slide = field(1000, 800, 1);
/** The picture after the content has moved by that much. */
const view = (x: number, y: number) => cropRaster(slide, { x: 180 - x, y: 160 - y, width: 640, height: 480 });

describe('estimateShift', () => {
  it.each([
    [0, 0],
    [3, -2],
    [30, 0],
    [-42, 27],
    [120, -100],
  ])("finds a movement of %i, %i to 1 px, a fifth of the small copy's pixel", (x, y) => {
    const shift = estimateShift(pictureSpectrum(view(0, 0)), pictureSpectrum(view(x, y)));
    expect(Math.abs(shift.x - x)).toBeLessThan(1);
    expect(Math.abs(shift.y - y)).toBeLessThan(1);
  });

  it('is certain of the same picture and not of an unrelated one', () => {
    const spectrum = pictureSpectrum(view(0, 0));
    expect(estimateShift(spectrum, spectrum).certainty).toBeCloseTo(1, 9);
    expect(estimateShift(spectrum, pictureSpectrum(field(640, 480, 9))).certainty).toBeLessThan(0.15);
    expect(estimateShift(spectrum, pictureSpectrum(view(30, 0))).certainty).toBeGreaterThan(0.5);
  });

  it('sees a colour picture as a grey one, and 16 bits as 8', () => {
    const grey = view(0, 0);
    const colour = {
      ...grey,
      channels: 3 as const,
      data: Uint8Array.from({ length: 3 * grey.data.length }, (_, i) => grey.data[Math.floor(i / 3)]!),
    };
    const deep = { ...grey, depth: 16 as const, data: Uint16Array.from(grey.data, (value) => value * 257) };
    for (const other of [colour, deep]) {
      const { certainty, x } = estimateShift(pictureSpectrum(grey), pictureSpectrum(other));
      expect([certainty, x]).toEqual([expect.closeTo(1, 6), expect.closeTo(0, 6)]);
    }
  });

  it('refuses pictures of different sizes', () => {
    const spectrum = pictureSpectrum(field(100, 80, 1));
    expect(() => estimateShift(spectrum, pictureSpectrum(field(80, 80, 1)))).toThrow('sizes 100 x 80 and 80 x 80');
  });
});

describe('createShiftEstimator', () => {
  it('adds up to where the stage is, over any number of frames and references', () => {
    const shiftOf = createShiftEstimator();
    const at = { x: 0, y: 0 };
    const path = Array.from({ length: 25 }, (_, i) => [6 * i, -5 * i] as const);
    const back = path.toReversed();
    for (const [x, y] of [...path, ...back]) {
      const shift = shiftOf(pictureSpectrum(view(x, y)))!;
      at.x += shift.x;
      at.y += shift.y;
      expect(Math.hypot(at.x - x, at.y - y)).toBeLessThan(3);
    }
  });

  it('is exactly at rest while only the noise changes', () => {
    const shiftOf = createShiftEstimator();
    const picture = view(0, 0);
    const random = createRandom(3);
    for (let i = 0; i < 5; i++) {
      const data = picture.data.map((value) => value + 6 * random() - 3);
      expect(shiftOf(pictureSpectrum({ ...picture, data }))).toEqual({ x: 0, y: 0 });
    }
  });

  it('does not say where the picture is another, or has another size', () => {
    const shiftOf = createShiftEstimator();
    shiftOf(pictureSpectrum(view(0, 0)));
    expect(shiftOf(pictureSpectrum(field(640, 480, 9)))).toBeUndefined();
    expect(shiftOf(pictureSpectrum(field(320, 240, 9)))).toBeUndefined();
    expect(shiftOf(pictureSpectrum(field(320, 240, 9)))).toEqual({ x: 0, y: 0 });
  });
});

describe('createFourierTransform', () => {
  it('is the sum that defines it', () => {
    const size = 8;
    const random = createRandom(2);
    const plane = Float64Array.from({ length: size * size }, random);
    const { real, imaginary } = createFourierTransform(size).forwards(plane);
    for (const [v, u] of [
      [0, 0],
      [1, 0],
      [3, 2],
      [7, 4],
    ] as const) {
      let [re, im] = [0, 0];
      for (let i = 0; i < plane.length; i++) {
        const angle = (-2 * Math.PI * (v * Math.floor(i / size) + u * (i % size))) / size;
        re += plane[i]! * Math.cos(angle);
        im += plane[i]! * Math.sin(angle);
      }
      expect(real[u * size + v]).toBeCloseTo(re, 9);
      expect(imaginary[u * size + v]).toBeCloseTo(im, 9);
    }
  });

  it('comes back to the plane, times its pixels', () => {
    const size = 16;
    const plane = Float64Array.from({ length: size * size }, createRandom(4));
    const { forwards, backwards } = createFourierTransform(size);
    const back = backwards(forwards(plane));
    for (let i = 0; i < plane.length; i++) expect(back[i]! / plane.length).toBeCloseTo(plane[i]!, 9);
  });
});
