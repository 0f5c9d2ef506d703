import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/image/raster.ts';
import { rowResampler } from '../../src/image/rowResampler.ts';
import { arbitraryRaster, raster8 } from './arbitraryRaster.ts';

interface Resized {
  readonly width: number;
  readonly height: number;
  readonly data: readonly number[];
}

const fixture = new URL('../fixtures/images/resize.json', import.meta.url);
const oracle: Resized & { readonly resized: readonly Resized[] } = JSON.parse(readFileSync(fixture, 'utf8'));
const field = raster8(oracle.width, oracle.height, 3, oracle.data);

function resampled(raster: Raster, width: number, height: number): number[] {
  const resampleRow = rowResampler(raster, width, height);
  return Array.from({ length: height }, (_, y) => [...resampleRow(y)]).flat();
}

/** One channel of a raster, as a raster. */
function channelOf(raster: Raster, channel: number): Raster {
  return { ...raster, channels: 1, data: raster.data.filter((_, i) => i % raster.channels === channel) } as Raster;
}

describe('rowResampler', () => {
  it.each(oracle.resized)('makes of 9 x 6 pixels the $width x $height of Pillow', ({ width, height, data }) => {
    const samples = resampled(field, width, height);
    expect(samples).toHaveLength(data.length);
    for (const [i, sample] of samples.entries()) expect(Math.abs(sample - data[i]!)).toBeLessThan(1e-3);
  });

  const side = fc.integer({ min: 1, max: 20 });

  it('treats each channel as if it were alone', () => {
    fc.assert(
      fc.property(arbitraryRaster(), side, side, (raster, width, height) => {
        const together = resampled(raster, width, height);
        for (let c = 0; c < raster.channels; c++) {
          const alone = resampled(channelOf(raster, c), width, height);
          alone.forEach((sample, i) => {
            expect(Math.abs(sample - together[i * raster.channels + c]!)).toBeLessThan(1e-6 * 65535);
          });
        }
      }),
    );
  });

  it('stays between the smallest and the largest sample', () => {
    fc.assert(
      fc.property(arbitraryRaster(), side, side, (raster, width, height) => {
        const samples = resampled(raster, width, height);
        expect(Math.min(...samples)).toBeGreaterThan(Math.min(...raster.data) - 0.05);
        expect(Math.max(...samples)).toBeLessThan(Math.max(...raster.data) + 0.05);
      }),
    );
  });

  it('mirrors when the raster is mirrored', () => {
    fc.assert(
      fc.property(arbitraryRaster(), side, side, (raster, width, height) => {
        const grey = channelOf(raster, 0);
        const upsideDown = { ...grey, data: grey.data.toReversed() } as Raster;
        const turned = resampled(upsideDown, width, height).toReversed();
        resampled(grey, width, height).forEach((sample, i) => {
          expect(Math.abs(sample - turned[i]!)).toBeLessThan(0.05);
        });
      }),
    );
  });
});
