import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enlargedRows } from '../../../src/image/plane/enlargedRows.ts';
import { luminance, replaceLuminance } from '../../../src/image/plane/luminance.ts';
import { median } from '../../../src/image/plane/median.ts';
import { percentiles } from '../../../src/image/plane/percentiles.ts';
import { planesToRaster } from '../../../src/image/plane/planesToRaster.ts';
import { rasterToPlanes } from '../../../src/image/plane/rasterToPlanes.ts';
import { shrinkPlane } from '../../../src/image/plane/shrinkPlane.ts';
import { toGrey } from '../../../src/image/toGrey.ts';
import { arbitraryRaster, raster8 } from '../arbitraryRaster.ts';
import { arbitraryPlane } from './arbitraryPlane.ts';

describe('rasterToPlanes and planesToRaster', () => {
  it('give back the raster', () => {
    fc.assert(
      fc.property(arbitraryRaster(), (raster) => {
        expect(planesToRaster(rasterToPlanes(raster), raster)).toEqual(raster);
      }),
    );
  });

  it('cut what is beyond the range', () => {
    const like = raster8(3, 1, 1, [0, 0, 0]);
    const plane = { width: 3, height: 1, values: Float32Array.of(-0.1, 0.5, 1.2) };
    expect([...planesToRaster([plane], like).data]).toEqual([0, 128, 255]);
  });
});

describe('luminance', () => {
  it('is the grey of the raster, and what replaces it changes nothing else', () => {
    fc.assert(
      fc.property(arbitraryRaster(), (raster) => {
        const planes = rasterToPlanes(raster);
        const luma = luminance(planes);
        const grey = toGrey(raster);
        expect(planesToRaster([luma], { ...grey, channels: 1 }).data).toEqual(grey.data);
        const lighter = { ...luma, values: luma.values.map((value) => value + 0.25) };
        const before = planes.map(({ values }) => values.slice());
        replaceLuminance(planes, luma, lighter);
        planes.forEach(({ values }, colour) => {
          values.forEach((value, i) => {
            expect(value).toBeCloseTo(before[colour]![i]! + 0.25, 5);
          });
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('shrinkPlane', () => {
  it('averages each square, what is left out not counting', () => {
    const plane = { width: 3, height: 2, values: Float32Array.of(1, 3, 5, 3, 5, 7) };
    expect([...shrinkPlane(plane, 2).means.values]).toEqual([3, 6]);
    const { means, counts } = shrinkPlane(plane, 2, Uint8Array.of(1, 0, 1, 0, 0, 1));
    expect([...counts]).toEqual([3, 0]);
    expect([...means.values]).toEqual([expect.closeTo(11 / 3, 5), 0]);
  });

  it('keeps the sum', () => {
    fc.assert(
      fc.property(arbitraryPlane(), fc.integer({ min: 1, max: 5 }), (plane, factor) => {
        const { means, counts } = shrinkPlane(plane, factor);
        const sum = means.values.reduce((total, value, i) => total + value * counts[i]!, 0);
        expect(sum).toBeCloseTo(
          plane.values.reduce((total, value) => total + value, 0),
          3,
        );
      }),
    );
  });
});

describe('enlargedRows', () => {
  it('draws a slope straight, level beyond the middles of the outer pixels', () => {
    const rowAt = enlargedRows({ width: 3, height: 1, values: Float32Array.of(0, 4, 8) }, 12, 4);
    expect([...rowAt(0)]).toEqual([0, 0, 0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8, 8]);
  });

  it('gives a plane back at its own size', () => {
    fc.assert(
      fc.property(arbitraryPlane(), (plane) => {
        const rowAt = enlargedRows(plane, plane.width, 1);
        const rows = Array.from({ length: plane.height }, (_, y) => [...rowAt(y)]);
        expect(rows.flat()).toEqual([...plane.values]);
      }),
    );
  });
});

it('percentiles and median are those of the sorted values', () => {
  fc.assert(
    fc.property(arbitraryPlane(), fc.integer({ min: 0, max: 100 }), (plane, percent) => {
      const sorted = plane.values.toSorted();
      const rank = Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1);
      expect(percentiles(plane, [percent])[0]).toBeCloseTo(sorted[rank]!, 4);
      expect(median(plane.values)).toBe(sorted[sorted.length >> 1]);
    }),
  );
});
