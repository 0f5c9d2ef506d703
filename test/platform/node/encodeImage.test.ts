import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeImage } from '../../../src/platform/node/decodeImage.ts';
import { encodeImage } from '../../../src/platform/node/encodeImage.ts';
import { arbitraryRaster, raster8 } from '../../image/arbitraryRaster.ts';

describe('encodeImage', () => {
  it('loses nothing as PNG', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRaster(), async (raster) => {
        // Grey with alpha is read back as RGB with alpha.
        if (raster.channels === 2) return;
        expect(await decodeImage(await encodeImage(raster, 'png'), 'a.png')).toEqual(raster);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps grey with alpha as PNG', async () => {
    const back = await decodeImage(await encodeImage(raster8(2, 1, 2, [10, 255, 20, 100]), 'png'), 'a.png');
    expect([...back.data]).toEqual([10, 10, 10, 255, 20, 20, 20, 100]);
  });

  it.each([1, 3] as const)('is close as JPEG with %d channels', async (channels) => {
    const samples = Array.from({ length: 32 * 24 * channels }, (_, i) => (Math.floor(i / channels) % 32) * 8);
    const raster = raster8(32, 24, channels, samples);
    const back = await decodeImage(await encodeImage(raster, 'jpeg'), 'a.jpg');
    expect(back).toMatchObject({ width: 32, height: 24, channels, depth: 8 });
    expect(Math.max(...back.data.map((sample, i) => Math.abs(sample - samples[i]!)))).toBeLessThan(10);
  });

  it('keeps the colour of thin lines as JPEG', async () => {
    const yellow = Array.from({ length: 32 * 32 }, (_, i) => (i % 8 === 0 ? [253, 231, 37] : [90, 90, 90])).flat();
    const back = await decodeImage(await encodeImage(raster8(32, 32, 3, yellow), 'jpeg'), 'a.jpg');
    const [red, green, blue] = back.data.subarray((16 * 32 + 8) * 3);
    expect(red! - blue!).toBeGreaterThan(150);
    expect(green! - blue!).toBeGreaterThan(130);
  });
});
