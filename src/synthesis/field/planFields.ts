import { pickWeighted } from '../chance/pickWeighted.ts';
import { streamOf } from '../chance/streamOf.ts';
import { type Modality, modalityWeights } from '../optics/modality.ts';
import { createPatient } from './createPatient.ts';
import { type DrawnField, drawField } from './drawField.ts';
import type { Patient, Stratum } from './patient.ts';
import { pickPhenotypes } from './pickPhenotypes.ts';

/** A field that can be drawn on its own, in any order, with the same result. */
export interface FieldPlan {
  readonly fileName: string;
  readonly patient: Patient;
  readonly draw: () => DrawnField;
}

/**
 * Plans the fields of a drawn dataset: patients have as many images as each other, give or take one, and every third
 * patient's tissue is dense.
 *
 * @param seed below 2 ** 32; the same seed gives the same fields
 */
export function planFields(images: number, patients: number, seed: number): FieldPlan[] {
  const people = Array.from({ length: patients }, (_, index) => {
    const name = `patient-${String(index + 1).padStart(String(patients).length, '0')}`;
    const isDense = index % 3 === 2;
    const stratum = isDense ? 'dense' : 'diffuse';
    const rank = isDense ? Math.floor(index / 3) : index - Math.floor(index / 3);
    return createPatient(name, stratum, modalityOf(stratum, rank, seed), streamOf(seed, 'patient', index));
  });
  return Array.from({ length: images }, (_, index) => {
    const patient = people[Math.floor((index * patients) / images)]!;
    const number = String(index + 1).padStart(String(images).length, '0');
    const draw = () => {
      const random = streamOf(seed, 'field', index);
      return drawField(patient, pickPhenotypes(patient, random), random);
    };
    return { fileName: `${patient.name}-field-${number}.jpg`, patient, draw };
  });
}

/** Goes through the modalities in steps of the golden ratio, so that a few patients have many of them. */
function modalityOf(stratum: Stratum, rank: number, seed: number): Modality {
  const lot = (streamOf(seed, 'modalities')() + rank * goldenRatio) % 1;
  return pickWeighted(() => lot, modalityWeights[stratum]);
}

const goldenRatio = (Math.sqrt(5) - 1) / 2;
