import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { compressAsJpeg } from '../../../src/training/augmentation/jpeg.ts';
import type { Sample } from '../../../src/training/augmentation/sample.ts';
import { arbitrarySample, copyOf } from './arbitrarySample.ts';

/** Smooth colours with grain, so that there is something to lose. */
function scene(width: number, height: number): Sample {
  const random = createRandom(4);
  const area = width * height;
  const planes = Float32Array.from({ length: 3 * area }, (_, at) => {
    const [plane, x, y] = [Math.floor(at / area), at % width, Math.floor((at % area) / width)];
    const value = 0.5 + 0.3 * Math.sin(x / (5 + plane)) * Math.cos(y / 7) + 0.08 * (random() - 0.5);
    return Math.round(value * 255) / 255;
  });
  return { width, height, planes, truths: [] };
}

async function bySharp({ width, height, planes }: Sample, quality: number): Promise<Float32Array> {
  const area = width * height;
  const data = Uint8Array.from({ length: 3 * area }, (_, at) =>
    Math.round(planes[(at % 3) * area + Math.floor(at / 3)]! * 255),
  );
  const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const decoded = await sharp(jpeg).raw().toBuffer();
  return Float32Array.from({ length: 3 * area }, (_, at) => decoded[(at % area) * 3 + Math.floor(at / area)]! / 255);
}

function distance(a: Float32Array, b: Float32Array): number {
  return Math.sqrt(a.reduce((sum, value, at) => sum + (value - b[at]!) ** 2, 0) / a.length);
}

describe('compressAsJpeg', () => {
  test.each([
    { quality: 35, width: 64, height: 48 },
    { quality: 60, width: 61, height: 37 },
    { quality: 90, width: 64, height: 64 },
  ])('loses what libjpeg loses at quality $quality, $width x $height', async ({ quality, width, height }) => {
    const sample = scene(width, height);
    const before = sample.planes.slice();
    compressAsJpeg(sample, quality);
    const expected = await bySharp({ ...sample, planes: before }, quality);
    const lost = distance(sample.planes, before);
    expect(lost).toBeGreaterThan(0.01);
    expect(Math.abs(lost / distance(expected, before) - 1)).toBeLessThan(0.03);
    expect(distance(sample.planes, expected)).toBeLessThan(0.4 * lost);
  });

  test('leaves an even field even, and everything within 0 and 1', () => {
    fc.assert(
      fc.property(arbitrarySample(), fc.integer({ min: 1, max: 100 }), (sample, quality) => {
        const changed = copyOf(sample);
        compressAsJpeg(changed, quality);
        expect(changed.planes.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(changed.truths).toEqual(sample.truths);
        const even = { ...sample, planes: new Float32Array(sample.planes.length).fill(sample.planes[0]!) };
        compressAsJpeg(even, quality);
        for (const value of even.planes) expect(Math.abs(value - even.planes[0]!)).toBeLessThan(1e-5);
      }),
    );
  });
});
