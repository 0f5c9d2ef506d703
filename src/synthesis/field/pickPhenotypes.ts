import { pickWeighted } from '../chance/pickWeighted.ts';
import { poisson } from '../chance/poisson.ts';
import type { Phenotype } from '../sperm/phenotype.ts';
import type { Patient } from './patient.ts';

/** The sperm of one field of a patient: none where the lot says so, else at least one. */
export function pickPhenotypes(patient: Patient, random: () => number): Phenotype[] {
  if (random() < patient.emptyFields) return [];
  const count = Math.max(1, poisson(random, patient.spermPerField));
  return Array.from({ length: count }, () => pickWeighted(random, patient.sperm.phenotypeWeights));
}
