import { describe, expect, test } from 'vitest';
import type { Raster8 } from '../../../src/image/raster.ts';
import { createRandom } from '../../../src/random.ts';
import type { Camera } from '../../../src/synthesis/optics/camera.ts';
import { expose } from '../../../src/synthesis/optics/expose.ts';
import { plainPatient } from '../plainPatient.ts';

const size = { width: 60, height: 40 };
const light = { ...plainPatient().optics.light, background: [80, 100, 120], veil: [0.5, 0.2, 0] } as const;
const still: Camera = {
  ...plainPatient().optics.camera,
  isGrey: false,
  grain: 0,
  colourGrain: 0,
  ringing: 0,
  interlacing: 0,
};
const shine = new Float32Array(60 * 40).fill(1);
/** Bright from column 30 on. */
const edge = Float32Array.from({ length: 60 * 40 }, (_, i) => (i % 60 < 30 ? 1 : 1.5));

function take(camera: Partial<Camera>, planes = [edge, edge, edge], seed = 3): Raster8 {
  return expose(planes, shine, size, light, { ...still, ...camera }, createRandom(seed));
}

const pixel = ({ data }: Raster8, x: number, y: number) => [...data.subarray(3 * (60 * y + x), 3 * (60 * y + x) + 3)];

describe('expose', () => {
  test('shows the background, and the stray part of it whatever is there', () => {
    const raster = take({});
    expect(pixel(raster, 5, 5)).toEqual([80, 100, 120]);
    expect(pixel(raster, 50, 5)).toEqual([100, 140, 180]);
  });

  test('one plane makes a grey picture', () => {
    const raster = take({}, [edge]);
    expect(pixel(raster, 5, 5)).toEqual([100, 100, 100]);
    expect(pixel(raster, 50, 5)).toEqual([140, 140, 140]);
  });

  test('saturates at black and white', () => {
    expect(pixel(take({}, [edge.map(() => 9)]), 1, 1)[0]).toBe(255);
    expect(pixel(take({}, [edge.map(() => -9)]), 1, 1)[0]).toBe(0);
  });

  test('ringing overshoots on both sides of an edge', () => {
    const raster = take({ ringing: 0.5, ringingPixels: 2 }, [edge]);
    expect(pixel(raster, 29, 5)[0]).toBe(90);
    expect(pixel(raster, 30, 5)[0]).toBe(150);
    expect(pixel(raster, 20, 5)[0]).toBe(100);
  });

  test('interlacing displaces every second line', () => {
    const raster = take({ interlacing: 6 }, [edge], 8);
    const edgeAt = (y: number) => Array.from({ length: 60 }, (_, x) => x).find((x) => pixel(raster, x, y)[0]! > 120)!;
    expect([edgeAt(0), edgeAt(2), edgeAt(38)]).toEqual([30, 30, 30]);
    expect(edgeAt(1)).toBeLessThan(30);
    expect(edgeAt(1)).toBe(edgeAt(3));
  });

  test('noise has the deviation asked for, and is another in another picture', () => {
    const noise = (seed: number) => {
      const { data } = take({ grain: 4 }, [edge.map(() => 1)], seed);
      return Array.from({ length: 60 * 40 }, (_, i) => data[3 * i]! - 100);
    };
    const values = noise(1);
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
    expect(deviation).toBeGreaterThan(3.4);
    expect(deviation).toBeLessThan(4.6);
    expect(noise(2)).not.toEqual(values);
  });
});
