import { between } from '../chance/between.ts';
import { createOptics } from '../optics/createOptics.ts';
import type { Modality } from '../optics/modality.ts';
import { createOverlay } from '../overlay/createOverlay.ts';
import { createSpermStyle } from '../sperm/spermStyle.ts';
import { createAbundance } from '../surround/createAbundance.ts';
import type { Patient, Stratum } from './patient.ts';

/**
 * Draws the lots for one patient: dense fields of 1680x1050, diffuse ones of 640x400 or 640x480, at 10x to 40x. More than
 * half of each stratum is near what the paper's authors (dense) and VISEM-Tracking (diffuse) photographed.
 */
export function createPatient(name: string, stratum: Stratum, modality: Modality, random: () => number): Patient {
  const isDense = stratum === 'dense';
  const [width, height] = isDense ? [1680, 1050] : [640, random() < 0.5 ? 400 : 480];
  const micrometresPerPixel = isDense ? densePixel(random) : diffusePixel(random);
  const area = (width * height * micrometresPerPixel ** 2) / 10_000;
  const optics = createOptics(modality, micrometresPerPixel, random);
  return {
    name,
    stratum,
    modality,
    width,
    height,
    optics,
    sperm: createSpermStyle(random),
    spermPerField: isDense ? between(random, 1.5, 6) : Math.min(30, Math.max(1.5, area * between(random, 0.6, 3.6))),
    emptyFields: between(random, 0.05, 0.25),
    abundance: createAbundance(stratum, random),
    surroundingDensity: between(random, 0.65, 1.05),
    overlay: random() < overlaid ? createOverlay(optics, random) : undefined,
  };
}

/** Part of the patients whose pictures bear texts. */
const overlaid = 0.25;

/** As at 20x to 40x on a large sensor. */
function densePixel(random: () => number): number {
  return random() < 0.6 ? between(random, 0.2, 0.32) : 0.13 * 4 ** random();
}

function diffusePixel(random: () => number): number {
  return random() < 0.65 ? between(random, 0.4, 0.56) : 0.16 * 4.7 ** random();
}
