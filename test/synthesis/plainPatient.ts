import { createRandom } from '../../src/random.ts';
import { createPatient } from '../../src/synthesis/field/createPatient.ts';
import type { Patient } from '../../src/synthesis/field/patient.ts';
import type { Surrounding } from '../../src/synthesis/surround/surroundings.ts';

const nothingAround: Readonly<Record<Surrounding, number>> = {
  ghost: 0,
  tissueFragment: 0,
  roundCell: 0,
  redCell: 0,
  bubble: 0,
  droplet: 0,
  vesicle: 0,
  fibre: 0,
  debris: 0,
};

/** A patient with small fields, even light, little noise and nothing but sperm. */
export function plainPatient(width = 200, height = 150): Patient {
  const patient = createPatient('plain', 'diffuse', createRandom(11));
  const optics = { ...patient.optics, vignetting: 0, unevenness: 0, grain: 0.5, colourGrain: 0.2 };
  return { ...patient, width, height, optics, abundance: nothingAround };
}
