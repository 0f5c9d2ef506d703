import { createRandom } from '../../src/random.ts';
import { createPatient } from '../../src/synthesis/field/createPatient.ts';
import type { Patient } from '../../src/synthesis/field/patient.ts';
import type { Modality } from '../../src/synthesis/optics/modality.ts';
import { usualStyle } from '../../src/synthesis/sperm/spermStyle.ts';
import { type Surrounding, surroundings } from '../../src/synthesis/surround/surroundings.ts';

const nothingAround = Object.fromEntries(Object.keys(surroundings).map((kind) => [kind, 0])) as Record<
  Surrounding,
  number
>;

/** A patient with small fields, even light, little noise and nothing but sperm. */
export function plainPatient(width = 200, height = 150, modality: Modality = 'phase-contrast'): Patient {
  const patient = createPatient('plain', 'diffuse', modality, createRandom(11));
  const light = { ...patient.optics.light, vignetting: 0, unevenness: 0, glares: [], dustRings: [] };
  const camera = {
    ...patient.optics.camera,
    grain: 0.5,
    colourGrain: 0.2,
    ringing: 0,
    interlacing: 0,
    movedPictures: 0,
  };
  const optics = { ...patient.optics, micrometresPerPixel: 0.48, focusDriftMicrometres: 0, light, camera };
  return {
    ...patient,
    width,
    height,
    optics,
    sperm: usualStyle,
    abundance: nothingAround,
    surroundingDensity: 1,
    overlay: undefined,
  };
}
