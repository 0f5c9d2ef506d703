import { describe, expect, test } from 'vitest';
import type { Raster8 } from '../../../src/image/raster.ts';
import { createRandom } from '../../../src/random.ts';
import { burnIn } from '../../../src/synthesis/overlay/burnIn.ts';
import { createOverlay } from '../../../src/synthesis/overlay/createOverlay.ts';
import type { Overlay } from '../../../src/synthesis/overlay/overlay.ts';
import { strokeFont } from '../../../src/synthesis/overlay/strokeFont.ts';
import { plainPatient } from '../plainPatient.ts';

const { optics } = plainPatient();
const bare: Overlay = { grey: 255, height: 10, scaleBar: false, label: '', hasClock: false, isLabelOnTop: true };

function burnt(overlay: Partial<Overlay>, micrometresPerPixel = 0.5, seed = 1): Raster8 {
  const raster: Raster8 = {
    width: 640,
    height: 400,
    channels: 3,
    depth: 8,
    data: new Uint8Array(640 * 400 * 3).fill(90),
  };
  burnIn(raster, { ...bare, ...overlay }, micrometresPerPixel, createRandom(seed));
  return raster;
}

function touched({ data, width }: Raster8): { readonly x: number; readonly y: number }[] {
  return Array.from({ length: data.length / 3 }, (_, i) => i)
    .filter((i) => data[3 * i] !== 90)
    .map((i) => ({ x: i % width, y: Math.floor(i / width) }));
}

describe('burnIn', () => {
  test('nothing to show leaves the picture as it is', () => {
    expect(touched(burnt({}))).toEqual([]);
  });

  test('the scale bar is as long as its text says', () => {
    const raster = burnt({ scaleBar: true });
    const row = 400 - 15;
    const bar = Array.from({ length: 640 }, (_, x) => x).filter((x) => raster.data[3 * (row * 640 + x)] === 255);
    expect(bar.length).toBeGreaterThan(97);
    expect(bar.length).toBeLessThan(104);
    const coarse = burnt({ scaleBar: true }, 0.13);
    expect(coarse.data.filter((value, i) => value === 255 && Math.floor(i / 3 / 640) === row).length / 3).toBeCloseTo(
      154,
      -1,
    );
  });

  test('the label stands at the top or the bottom, the clock on the right with a time of its own', () => {
    expect(touched(burnt({ label: '20x' })).every(({ x, y }) => x < 60 && y < 24)).toBe(true);
    expect(touched(burnt({ label: '20x', isLabelOnTop: false })).every(({ y }) => y > 376)).toBe(true);
    const clock = touched(burnt({ hasClock: true }));
    expect(clock.length).toBeGreaterThan(50);
    expect(clock.every(({ x, y }) => x > 500 && y < 24)).toBe(true);
    expect(touched(burnt({ hasClock: true }, 0.5, 2))).not.toEqual(clock);
  });
});

describe('createOverlay', () => {
  const overlays = Array.from({ length: 200 }, (_, seed) => createOverlay(optics, createRandom(seed)));

  test('writes only letters that the font has', () => {
    const letters = new Set(overlays.flatMap(({ label }) => [...label]).filter((letter) => letter !== ' '));
    for (const letter of [...letters, ...'0123456789:µm']) expect(strokeFont[letter], letter).toBeDefined();
  });

  test('is bright over a dark field, and differs', () => {
    expect(overlays.every(({ grey }) => grey === 255)).toBe(true);
    expect(new Set(overlays.map(({ label }) => label)).size).toBeGreaterThan(100);
  });
});
