import type { Raster8 } from '../../image/raster.ts';
import { drawLine } from './drawLine.ts';
import { strokeFont } from './strokeFont.ts';

/** Widths of letters and of the gap behind, in units of the font's grid. */
const advance = 6;
const capHeight = 6;

/** The pixels that a text of capitals `height` high takes up along the line. */
export function textWidth(text: string, height: number): number {
  return ((text.length * advance - 2) * height) / capHeight;
}

/** Writes a line of text, its top left corner at `(left, top)`, capitals `height` pixels high. */
export function drawText(raster: Raster8, text: string, left: number, top: number, height: number, grey: number): void {
  const unit = height / capHeight;
  [...text].forEach((letter, place) => {
    for (const line of (strokeFont[letter] ?? '').split('|')) {
      const points = line
        .split(' ')
        .filter((point) => point !== '')
        .map((point) => ({
          x: left + (place * advance + Number(point[0])) * unit,
          y: top + Number(point[1]) * unit,
        }));
      for (let i = 1; i < points.length; i++) drawLine(raster, points[i - 1]!, points[i]!, 0.9 * unit, grey);
    }
  });
}
