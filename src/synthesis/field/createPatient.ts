import { between } from '../chance/between.ts';
import { createOptics } from '../optics/createOptics.ts';
import type { Surrounding } from '../surround/surroundings.ts';
import type { Patient, Stratum } from './patient.ts';

/** Draws the lots for one patient: dense fields of 1680x1050 as at 40x, diffuse ones of 640x400 or 640x480 as at 20x. */
export function createPatient(name: string, stratum: Stratum, random: () => number): Patient {
  const shallow = random() < 0.5;
  return {
    name,
    stratum,
    ...(stratum === 'dense' ? { width: 1680, height: 1050 } : { width: 640, height: shallow ? 400 : 480 }),
    optics: createOptics(stratum === 'dense' ? 0.27 : 0.48, random),
    spermPerField: stratum === 'dense' ? between(random, 1.5, 6) : between(random, 4, 26),
    emptyFields: between(random, 0.05, 0.25),
    abundance: createAbundance(typicalAbundance[stratum], random),
  };
}

const typicalAbundance: Readonly<Record<Stratum, Readonly<Record<Surrounding, number>>>> = {
  diffuse: {
    ghost: 1.5,
    tissueFragment: 0.01,
    roundCell: 0.15,
    redCell: 0.05,
    bubble: 0.01,
    droplet: 0.3,
    vesicle: 0.7,
    fibre: 0.5,
    debris: 70,
  },
  dense: {
    ghost: 1,
    tissueFragment: 0.7,
    roundCell: 6,
    redCell: 1,
    bubble: 0.03,
    droplet: 0.3,
    vesicle: 0.5,
    fibre: 0.6,
    debris: 14,
  },
};

/** From a third of the typical number of each thing to three times as many. */
function createAbundance(
  typical: Readonly<Record<Surrounding, number>>,
  random: () => number,
): Readonly<Record<Surrounding, number>> {
  const entries = Object.entries(typical).map(([kind, mean]) => [kind, mean * 3 ** between(random, -1, 1)]);
  return Object.fromEntries(entries) as Record<Surrounding, number>;
}
