import { type Colour, fillRectangle } from './fillRectangle.ts';
import type { Raster8 } from './raster.ts';

/** Glyphs of 3 x 5 dots, a row each, so that no system font is needed. */
const glyphs: Readonly<Record<string, readonly string[]>> = {
  0: ['###', '#.#', '#.#', '#.#', '###'],
  1: ['.#.', '##.', '.#.', '.#.', '###'],
  2: ['###', '..#', '###', '#..', '###'],
  3: ['###', '..#', '.##', '..#', '###'],
  4: ['#.#', '#.#', '###', '..#', '..#'],
  5: ['###', '#..', '###', '..#', '###'],
  6: ['###', '#..', '###', '#.#', '###'],
  7: ['###', '..#', '..#', '.#.', '.#.'],
  8: ['###', '#.#', '###', '#.#', '###'],
  9: ['###', '#.#', '###', '..#', '###'],
};

/** The pixels that digits of dots `dotSize` pixels wide take up. */
export function digitsSize(digits: string, dotSize: number): { readonly width: number; readonly height: number } {
  return { width: (digits.length * 4 - 1) * dotSize, height: 5 * dotSize };
}

/** Draws digits with their top left corner at `(left, top)` on an RGB raster, each dot grown by `growth` pixels. */
export function drawDigits(
  raster: Raster8,
  digits: string,
  left: number,
  top: number,
  dotSize: number,
  growth: number,
  colour: Colour,
): void {
  [...digits].forEach((digit, position) => {
    glyphs[digit]?.forEach((dots, row) => {
      [...dots].forEach((dot, column) => {
        if (dot !== '#') return;
        const x = left + (position * 4 + column) * dotSize;
        const y = top + row * dotSize;
        fillRectangle(raster, x - growth, y - growth, x + dotSize + growth, y + dotSize + growth, colour);
      });
    });
  });
}
