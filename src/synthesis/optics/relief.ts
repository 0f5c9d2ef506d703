import type { PhaseMap } from '../phaseMap.ts';
import type { Contrast } from './contrast.ts';
import { gaussianBlur } from './gaussianBlur.ts';
import type { Optics } from './optics.ts';

/**
 * Modulation contrast: slopes of the delay towards one side are bright, away from it dark, as if lit aslant (Hoffman and
 * Gross 1975).
 *
 * @returns a plane `[height, width]` of intensity, 1 where the field is empty
 */
export function relief(map: PhaseMap, contrast: Contrast & { kind: 'relief' }, optics: Optics): Float32Array {
  const { width, height, micrometresPerPixel: scale } = map;
  const phase = gaussianBlur(map.values, width, height, optics.pointSpreadMicrometres / scale);
  const plane = new Float32Array(phase.length).fill(1);
  const alongX = (contrast.strength * Math.cos(contrast.direction)) / (2 * scale);
  const alongY = (contrast.strength * Math.sin(contrast.direction)) / (2 * scale);
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width + 1; i < (y + 1) * width - 1; i++) {
      const slope = alongX * (phase[i + 1]! - phase[i - 1]!) + alongY * (phase[i + width]! - phase[i - width]!);
      plane[i] = Math.max(0, 1 + slope / (1 + softness * Math.abs(slope)));
    }
  }
  return plane;
}

/** The slit closes gradually: slopes are never brighter than this allows. */
const softness = 0.75;
