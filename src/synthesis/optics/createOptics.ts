import { between } from '../chance/between.ts';
import { createCamera } from './createCamera.ts';
import { createContrast } from './createContrast.ts';
import { createLight } from './createLight.ts';
import type { Modality } from './modality.ts';
import type { Optics } from './optics.ts';

/** Draws the lots for a microscope with its lamp and camera. Coarse pixels go with objectives of low aperture, which blur more. */
export function createOptics(modality: Modality, micrometresPerPixel: number, random: () => number): Optics {
  const contrast = createContrast(modality, random);
  const coarseness = Math.max(0, micrometresPerPixel - 0.5);
  const isOld = modality === 'grey-video';
  const glow = contrast.kind === 'phase' ? between(random, 0.05, 0.24) : between(random, 0, 0.06);
  return {
    micrometresPerPixel,
    contrast,
    pointSpreadMicrometres: between(random, 0.34, 0.5) * (isOld ? 1.3 : 1) + 0.6 * coarseness,
    objectSpreadMicrometres: between(random, 0.15, 0.22) + 0.3 * coarseness,
    focusDriftMicrometres: random() < 0.6 ? 0.06 : between(random, 0.1, 0.5),
    glow: [between(random, 1, 1.5) * glow, glow, between(random, 0.45, 0.8) * glow],
    glowMicrometres: between(random, 1.6, 4.2),
    light: createLight(modality, contrast, random),
    camera: createCamera(modality, random),
  };
}
