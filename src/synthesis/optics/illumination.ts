import { normal } from '../chance/normal.ts';
import { enlarge } from './enlarge.ts';
import type { DustRing, Glare, Light } from './light.ts';

const patchPixels = 64;

/** The lamp's light over the field, `[height, width]`, near 1: falling to the corners, slowly uneven, with its reflections. */
export function illumination(width: number, height: number, light: Light, random: () => number): Float32Array {
  const columns = Math.ceil(width / patchPixels) + 1;
  const rows = Math.ceil(height / patchPixels) + 1;
  const coarse = new Float32Array(columns * rows);
  const [centreX, centreY] = light.centre;
  const farthest = Math.hypot(Math.max(centreX, 1 - centreX), Math.max(centreY, 1 - centreY));
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const away = Math.hypot((x * patchPixels) / width - centreX, (y * patchPixels) / height - centreY) / farthest;
      let value = 1 - light.vignetting * away * away + normal(random, 0, light.unevenness);
      for (const glare of light.glares) value += reflected(glare, (x * patchPixels) / width, (y * patchPixels) / width);
      coarse[y * columns + x] = value;
    }
  }
  const fine = new Float32Array(width * height);
  const writeRow = enlarge({ width: columns, height: rows, values: coarse }, width, patchPixels);
  for (let y = 0; y < height; y++) writeRow(y, fine.subarray(y * width, (y + 1) * width));
  for (const ring of light.dustRings) drawRings(fine, width, height, ring);
  return fine;
}

function reflected(glare: Glare, x: number, y: number): number {
  const away = ((x - glare.x) ** 2 + (y - glare.y) ** 2) / glare.spread ** 2;
  return glare.strength * Math.exp(-away / 2);
}

/** Interference rings: ever narrower and fainter outwards. */
function drawRings(values: Float32Array, width: number, height: number, ring: DustRing): void {
  const radius = ring.radius * width;
  const [centreX, centreY] = [ring.x * width, ring.y * width];
  const bottom = Math.min(height - 1, Math.floor(centreY + radius));
  const right = Math.min(width - 1, Math.floor(centreX + radius));
  for (let y = Math.max(0, Math.ceil(centreY - radius)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.ceil(centreX - radius)); x <= right; x++) {
      const away = ((x - centreX) ** 2 + (y - centreY) ** 2) / (radius * radius);
      if (away < 1)
        values[y * width + x]! *= 1 - ring.strength * (1 - away) * Math.cos(2 * Math.PI * ring.rings * away);
    }
  }
}
