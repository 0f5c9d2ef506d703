import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputSizeFor } from '../../src/detection/inputSize.ts';

const input = { width: 640, height: 640 };

describe('inputSizeFor', () => {
  it.each([
    [640, 480, 640, 480],
    [1920, 1080, 640, 384],
    [1680, 1050, 640, 416],
    [480, 640, 480, 640],
    [100, 100, 640, 640],
    [5000, 10, 640, 32],
    [1, 1, 640, 640],
  ])('letterboxes %i x %i in %i x %i', (width, height, inputWidth, inputHeight) => {
    expect(inputSizeFor({ fit: 'letterbox', input }, { width, height })).toEqual({
      width: inputWidth,
      height: inputHeight,
    });
  });

  it('stretches to the input as it was trained', () => {
    expect(inputSizeFor({ fit: 'stretch', input: { width: 300, height: 200 } }, { width: 9, height: 77 })).toEqual({
      width: 300,
      height: 200,
    });
  });

  it('holds the whole image in multiples of 32, never beyond the input', () => {
    const side = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = inputSizeFor({ fit: 'letterbox', input }, { width, height });
        const scale = Math.min(640 / width, 640 / height);
        expect(size.width % 32).toBe(0);
        expect(size.height % 32).toBe(0);
        expect(Math.max(size.width, size.height)).toBe(640);
        expect(size.width).toBeGreaterThanOrEqual(Math.round(width * scale));
        expect(size.height).toBeGreaterThanOrEqual(Math.round(height * scale));
      }),
    );
  });
});
