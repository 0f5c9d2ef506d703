import type { PhaseMap } from '../phaseMap.ts';
import { slowBlur } from './slowBlur.ts';

/** Adds the light that glass and sensor scatter about, `glow` of it, to a plane of intensity around 1. */
export function addGlow(intensity: Float32Array, map: PhaseMap, glow: number, glowMicrometres: number): Float32Array {
  const scattered = slowBlur(intensity, map.width, map.height, glowMicrometres / map.micrometresPerPixel);
  for (let i = 0; i < scattered.length; i++) scattered[i] = intensity[i]! + glow * (scattered[i]! - 1);
  return scattered;
}
