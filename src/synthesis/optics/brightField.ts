import type { PhaseMap } from '../phaseMap.ts';
import type { ColourChannel, Contrast } from './contrast.ts';
import { gaussianBlur } from './gaussianBlur.ts';
import type { Optics } from './optics.ts';

/**
 * Bright field of things that absorb little: what is seen is the curvature of the delay, as far as the field is out of
 * focus (the transport of intensity, Teague 1983), and some absorption.
 *
 * @returns planes `[height, width]` of intensity, 1 where the field is empty
 */
export function brightField(
  map: PhaseMap,
  contrast: Contrast & { kind: 'bright-field' },
  optics: Optics,
  channels: readonly ColourChannel[],
): Float32Array[] {
  const { width, height, micrometresPerPixel: scale } = map;
  const phase = gaussianBlur(map.values, width, height, optics.pointSpreadMicrometres / scale);
  const planes = channels.map(() => new Float32Array(phase.length).fill(1));
  const weight = contrast.defocus / (scale * scale);
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width + 1; i < (y + 1) * width - 1; i++) {
      const here = phase[i]!;
      const around = phase[i - 1]! + phase[i + 1]! + phase[i - width]! + phase[i + width]!;
      if (here === 0 && around === 0) continue;
      const refracted = 1 - weight * (around - 4 * here);
      for (let k = 0; k < planes.length; k++) {
        const seen = refracted - contrast.absorption[channels[k]!]! * here;
        planes[k]![i] = Math.min(brightest, Math.max(0, seen));
      }
    }
  }
  return planes;
}

const brightest = 3;
