import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toOriginal } from '../../src/image/boxTransform.ts';
import type { Raster } from '../../src/image/raster.ts';
import { type Fit, rasterToTensor } from '../../src/image/rasterToTensor.ts';
import { arbitraryRaster, raster8, raster16 } from './arbitraryRaster.ts';

function tensor(raster: Raster, fit: Fit, width: number, height: number) {
  const data = new Float32Array(3 * width * height).fill(Number.NaN);
  return { data, transform: rasterToTensor(raster, fit, { data, offset: 0, width, height }) };
}

describe('rasterToTensor', () => {
  it('makes three planes of RGB, 0 to 1', () => {
    const { data } = tensor(raster8(2, 1, 3, [255, 0, 51, 0, 102, 255]), 'stretch', 2, 1);
    [1, 0, 0, 0.4, 0.2, 1].forEach((value, i) => {
      expect(data[i]).toBeCloseTo(value, 6);
    });
  });

  it('scales 16 bits by 65535', () => {
    const { data } = tensor(raster16(1, 1, 3, [0, 65535, 13107]), 'stretch', 1, 1);
    expect([...data].map((value) => value.toFixed(5))).toEqual(['0.00000', '1.00000', '0.20000']);
  });

  it('repeats grey and leaves alpha out', () => {
    const grey = tensor(raster8(2, 1, 1, [0, 255]), 'stretch', 2, 1).data;
    expect([...grey]).toEqual([0, 1, 0, 1, 0, 1]);
    expect(tensor(raster8(2, 1, 2, [0, 9, 255, 3]), 'stretch', 2, 1).data).toEqual(grey);
    const alpha = tensor(raster8(2, 1, 4, [0, 0, 0, 9, 255, 255, 255, 3]), 'stretch', 2, 1).data;
    expect(alpha).toEqual(grey);
  });

  it('stretches to fill the input', () => {
    const { data, transform } = tensor(raster8(1, 2, 1, [0, 255]), 'stretch', 4, 2);
    expect([...data.subarray(0, 8)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(transform).toEqual({ scaleX: 0.25, scaleY: 1, offsetX: 0, offsetY: 0 });
  });

  it('letterboxes a wide image at the top, grey below', () => {
    const { data, transform } = tensor(raster8(4, 2, 1, Array(8).fill(255)), 'letterbox', 2, 3);
    expect([...data.subarray(0, 6)]).toEqual([1, 1, 0.5, 0.5, 0.5, 0.5]);
    expect([...data.subarray(6, 12)]).toEqual([1, 1, 0.5, 0.5, 0.5, 0.5]);
    expect(transform).toEqual({ scaleX: 2, scaleY: 2, offsetX: 0, offsetY: 0 });
  });

  it('letterboxes a tall image at the left, grey to its right', () => {
    const { data, transform } = tensor(raster8(1, 2, 1, [255, 255]), 'letterbox', 4, 4);
    expect([...data.subarray(0, 8)]).toEqual([1, 1, 0.5, 0.5, 1, 1, 0.5, 0.5]);
    expect(transform).toEqual({ scaleX: 0.5, scaleY: 0.5, offsetX: 0, offsetY: 0 });
  });

  it('keeps a pixel of an image that is far longer than high', () => {
    const { data } = tensor(raster8(100, 1, 1, Array(100).fill(255)), 'letterbox', 10, 10);
    expect([...data.subarray(0, 20)]).toEqual([...Array(10).fill(1), ...Array(10).fill(0.5)]);
  });

  it('writes one image of a batch and nothing beside it', () => {
    const data = new Float32Array(3 * 3 * 2).fill(-1);
    rasterToTensor(raster8(1, 1, 3, [255, 0, 255]), 'letterbox', { data, offset: 6, width: 2, height: 1 });
    expect([...data]).toEqual([...Array(6).fill(-1), 1, 0.5, 0, 0.5, 1, 0.5, ...Array(6).fill(-1)]);
  });

  const side = fc.integer({ min: 1, max: 20 });
  const fit = fc.constantFrom<Fit>('stretch', 'letterbox');

  it('fills every element with 0 to 1', () => {
    fc.assert(
      fc.property(arbitraryRaster(), fit, side, side, (raster, how, width, height) => {
        const { data } = tensor(raster, how, width, height);
        for (const value of data) expect(value >= -1e-6 && value <= 1 + 1e-6).toBe(true);
      }),
    );
  });

  it('maps its content back to the whole of the original', () => {
    fc.assert(
      fc.property(arbitraryRaster(), fit, side, side, (raster, how, width, height) => {
        const { transform } = tensor(raster, how, width, height);
        const content = { width: raster.width / transform.scaleX, height: raster.height / transform.scaleY };
        expect(content.width).toBeLessThanOrEqual(width + 1e-9);
        expect(content.height).toBeLessThanOrEqual(height + 1e-9);
        const box = toOriginal(transform, { x: 0, y: 0, ...content });
        expect(box.width).toBeCloseTo(raster.width, 9);
        expect(box.height).toBeCloseTo(raster.height, 9);
        const touches = Math.abs(content.width - width) < 1e-9 || Math.abs(content.height - height) < 1e-9;
        expect(touches).toBe(true);
      }),
    );
  });

  it.each([-1, 1, 1000])('refuses an offset of %d that leaves no room', (offset) => {
    const target = { data: new Float32Array(12), offset, width: 2, height: 2 };
    expect(() => rasterToTensor(raster8(1, 1, 1, [0]), 'stretch', target)).toThrow(
      /3 x 2 x 2 at -?\d+ does not fit in 12/,
    );
  });
});
