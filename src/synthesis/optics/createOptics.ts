import { between } from '../chance/between.ts';
import { normal } from '../chance/normal.ts';
import type { Optics } from './optics.ts';

/**
 * Sets up a phase-contrast microscope at random. Ranges follow the frames of VISEM-Tracking (Thambawita et al. 2023):
 * grey background of 70 to 115 with little colour, fall to the corners of a few per cent.
 */
export function createOptics(micrometresPerPixel: number, random: () => number): Optics {
  const level = between(random, 68, 116);
  const veil = between(random, 0.2, 0.34);
  const glow = between(random, 0.06, 0.2);
  return {
    micrometresPerPixel: micrometresPerPixel * between(random, 0.88, 1.12),
    ringAmplitude: between(random, 0.26, 0.36),
    haloMicrometres: between(random, 1.5, 2.4),
    pointSpreadMicrometres: between(random, 0.34, 0.5),
    objectSpreadMicrometres: between(random, 0.15, 0.22),
    background: [level + normal(random, 2, 2), level, level + normal(random, 0, 4)],
    veil: [1.05 * veil, veil, veil * between(random, 1.2, 1.7)],
    glow: [1.1 * glow, glow, 0.7 * glow],
    glowMicrometres: between(random, 1.8, 2.8),
    vignetting: between(random, 0.02, 0.12),
    lightCentre: [between(random, 0.3, 0.7), between(random, 0.3, 0.7)],
    unevenness: between(random, 0.003, 0.012),
    grain: between(random, 0.9, 2.4),
    colourGrain: between(random, 0.5, 1.4),
  };
}
