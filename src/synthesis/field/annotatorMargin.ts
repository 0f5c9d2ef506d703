import type { Optics } from '../optics/optics.ts';

/**
 * How far from a head annotators lay their box, micrometres: in phase contrast they take in the bright part of the halo
 * (VISEM-Tracking, video 11), where there is none only the rim.
 */
export function annotatorMargin({ contrast, micrometresPerPixel }: Optics): number {
  if (contrast.kind !== 'phase') return 0.6 + 0.5 * micrometresPerPixel;
  return contrast.sign === 1 ? 2.2 : 1.2;
}
