import { normal } from '../chance/normal.ts';
import { enlarge } from './enlarge.ts';
import type { Optics } from './optics.ts';

const patchPixels = 80;

/** The lamp's light over the field, `[height, width]`, near 1: falling to the corners, and slowly uneven. */
export function illumination(width: number, height: number, optics: Optics, random: () => number): Float32Array {
  const columns = Math.ceil(width / patchPixels) + 1;
  const rows = Math.ceil(height / patchPixels) + 1;
  const light = new Float32Array(columns * rows);
  const [centreX, centreY] = optics.lightCentre;
  const farthest = Math.hypot(Math.max(centreX, 1 - centreX), Math.max(centreY, 1 - centreY));
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const away = Math.hypot((x * patchPixels) / width - centreX, (y * patchPixels) / height - centreY) / farthest;
      light[y * columns + x] = 1 - optics.vignetting * away * away + normal(random, 0, optics.unevenness);
    }
  }
  return enlarge({ width: columns, height: rows, values: light }, width, height, patchPixels);
}
