import type { Raster8 } from '../../image/raster.ts';
import { drawLine } from './drawLine.ts';
import { drawText, textWidth } from './drawText.ts';
import type { Overlay } from './overlay.ts';

/** Lengths that scale bars have, micrometres. */
const barLengths = [10, 20, 50, 100, 200] as const;

/** Writes a capture program's texts and scale bar over a picture; the clock shows a time of its own. */
export function burnIn(raster: Raster8, overlay: Overlay, micrometresPerPixel: number, random: () => number): void {
  const { grey, height, label, isLabelOnTop } = overlay;
  const margin = height;
  const bottom = raster.height - margin - height;
  drawText(raster, label, margin, isLabelOnTop ? margin : bottom, height, grey);
  if (overlay.hasClock) {
    const clock = clockTime(Math.floor(random() * 86_400));
    drawText(raster, clock, raster.width - margin - textWidth(clock, height), margin, height, grey);
  }
  if (overlay.scaleBar) drawScaleBar(raster, overlay, micrometresPerPixel);
}

/** The longest bar up to a quarter of the width, in the lower right corner, its length written above. */
function drawScaleBar(raster: Raster8, { grey, height }: Overlay, micrometresPerPixel: number): void {
  const fitting = barLengths.filter((length) => length / micrometresPerPixel < raster.width / 4);
  const micrometres = fitting[fitting.length - 1] ?? barLengths[0];
  const right = raster.width - height;
  const left = right - micrometres / micrometresPerPixel;
  const y = raster.height - 1.5 * height;
  drawLine(raster, { x: left, y }, { x: right, y }, Math.max(2, height / 4), grey);
  const text = `${micrometres} µm`;
  drawText(raster, text, (left + right - textWidth(text, height)) / 2, y - 2 * height, height, grey);
}

function clockTime(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
