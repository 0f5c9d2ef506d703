import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gaussianFilter } from '../../../src/image/plane/gaussianFilter.ts';
import { planesToRaster } from '../../../src/image/plane/planesToRaster.ts';
import { rasterToPlanes } from '../../../src/image/plane/rasterToPlanes.ts';
import { assessQuality } from '../../../src/image/quality/assessQuality.ts';
import { measureQuality } from '../../../src/image/quality/measureQuality.ts';
import type { Raster } from '../../../src/image/raster.ts';
import { readImage } from '../../../src/platform/node/readImage.ts';
import { createRandom } from '../../../src/random.ts';
import { raster8 } from '../arbitraryRaster.ts';
import { blurred, in16Bits } from '../correction/degraded.ts';

const width = 640;
const height = 480;

/** Noise of 2 levels around 90, and as many sharp-edged bright cells as said, each 14 x 10 pixels. */
function field(cells: number): ReturnType<typeof raster8> {
  const random = createRandom(cells + 1);
  const samples = Array.from(
    { length: width * height },
    () => 90 + 2 * (random() + random() + random() + random() - 2),
  );
  for (let cell = 0; cell < cells; cell++) {
    const [left, top] = [30 + Math.floor(random() * 560), 30 + Math.floor(random() * 400)];
    for (let y = 0; y < 10; y++) samples.fill(180, (top + y) * width + left, (top + y) * width + left + 14);
  }
  return raster8(width, height, 1, samples.map(Math.round));
}

function lit<R extends Raster>(raster: R, times: number): R {
  const planes = rasterToPlanes(raster).map((plane) => ({
    ...plane,
    values: plane.values.map((value) => value * times),
  }));
  return planesToRaster(planes, raster);
}

const sharp = field(20);
const defocused = blurred(sharp, gaussianFilter(3), 0.006);
const samples = readdirSync('samples').filter((name) => name.endsWith('.jpg'));

describe('assessQuality', () => {
  it.each([
    ['a sharp field', sharp, []],
    ['a field with one cell', field(1), []],
    ['a field out of focus', defocused, ['out-of-focus']],
    ['an empty field', field(0), ['no-cells']],
    ['a dark field', lit(sharp, 0.12), ['too-dark']],
    ['a lid on the lens', lit(sharp, 0), ['too-dark', 'no-cells']],
    ['too much light', lit(sharp, 3), ['saturated', 'no-cells']],
  ] as const)('%s', (_, raster, marks) => {
    expect(assessQuality(raster)).toEqual(marks);
    expect(assessQuality(in16Bits(raster))).toEqual(marks);
  });

  it.each(samples)('marks nothing in the sample %s', async (name) => {
    expect(assessQuality(await readImage(join('samples', name)))).toEqual([]);
  });

  it('says nothing of focus or cells on a picture too small to tell', () => {
    expect(measureQuality(raster8(2, 2, 1, [90, 91, 92, 93]))).toMatchObject({ focus: undefined, contrast: Infinity });
  });

  it('sees that focus is lost, step by step', () => {
    const focus = [1, 2, 3, 4].map((deviation) => measureQuality(blurred(sharp, gaussianFilter(deviation), 0)).focus!);
    expect(focus.toSorted((a, b) => b - a)).toEqual(focus);
    expect(focus[0]).toBeGreaterThan(focus[3]! + 0.2);
  });
});

const frames = join(import.meta.dirname, '../../../../shared/data/visem-tracking');
describe.skipIf(!existsSync(frames))('VISEM-Tracking (skipped where ../shared/data is absent)', () => {
  it('marks no frame, and each one that is blurred', async () => {
    for (const [folder, every] of [
      ['validation', 1],
      ['video-11', 40],
    ] as const) {
      const names = readdirSync(join(frames, folder, 'images')).filter((_, i) => i % every === 0);
      for (const name of names) {
        const frame = await readImage(join(frames, folder, 'images', name));
        expect.soft(assessQuality(frame), name).toEqual([]);
        expect.soft(assessQuality(blurred(frame, gaussianFilter(4), 0.006)), name).toEqual(['out-of-focus']);
      }
    }
  });
});
