import type { Point } from '../../annotation/dataset.ts';
import type { Raster8 } from '../../image/raster.ts';

/** Draws a line with round, soft ends over an RGB raster, `thickness` pixels wide. */
export function drawLine(
  { data, width, height }: Raster8,
  from: Point,
  to: Point,
  thickness: number,
  grey: number,
): void {
  const reach = thickness / 2 + 0.5;
  const right = Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + reach));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + reach));
  const [stepX, stepY] = [to.x - from.x, to.y - from.y];
  const lengthSquared = stepX * stepX + stepY * stepY || 1;
  for (let y = Math.max(0, Math.floor(Math.min(from.y, to.y) - reach)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.floor(Math.min(from.x, to.x) - reach)); x <= right; x++) {
      const t = Math.min(1, Math.max(0, ((x - from.x) * stepX + (y - from.y) * stepY) / lengthSquared));
      const away = Math.hypot(x - from.x - t * stepX, y - from.y - t * stepY);
      const cover = Math.min(1, reach - away);
      if (cover <= 0) continue;
      const at = 3 * (y * width + x);
      for (let channel = 0; channel < 3; channel++) {
        data[at + channel] = Math.round(data[at + channel]! * (1 - cover) + grey * cover);
      }
    }
  }
}
