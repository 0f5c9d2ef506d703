import type { PhaseMap } from '../phaseMap.ts';
import { slowBlur } from './slowBlur.ts';

/** Adds the light that glass and sensor scatter about, `glow` of it, to a plane of intensity around 1. */
export function addGlow(intensity: Float32Array, map: PhaseMap, glow: number, glowMicrometres: number): Float32Array {
  const { width, height, micrometresPerPixel } = map;
  const scattered = slowBlur(intensity, width, height, glowMicrometres / micrometresPerPixel);
  const glowing = new Float32Array(intensity.length);
  const line = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    scattered(y, line);
    const row = y * width;
    for (let x = 0; x < width; x++) glowing[row + x] = intensity[row + x]! + glow * (line[x]! - 1);
  }
  return glowing;
}
