import { type Box, boxArea } from '../../geometry/box.ts';
import type { Raster8 } from '../../image/raster.ts';
import { normal } from '../chance/normal.ts';
import { takePicture } from '../optics/takePicture.ts';
import { burnIn } from '../overlay/burnIn.ts';
import { createPhaseMap, type PhaseMap } from '../phaseMap.ts';
import { createSpermShape } from '../sperm/createSpermShape.ts';
import { drawSperm } from '../sperm/drawSperm.ts';
import type { Phenotype } from '../sperm/phenotype.ts';
import type { Pose } from '../sperm/tailCurve.ts';
import { annotatorBox } from './annotatorBox.ts';
import { annotatorMargin } from './annotatorMargin.ts';
import { cutBox } from './cutBox.ts';
import { drawSurroundings, type Lookalike } from './drawSurroundings.ts';
import { occlude } from './occlude.ts';
import type { Patient } from './patient.ts';
import { placeSperm } from './placeSperm.ts';

/** What is truly in a field. */
export interface DrawnTruth {
  readonly sperm: readonly DrawnSperm[];
  readonly lookalikes: readonly Lookalike[];
}

/** A picture and what is truly in it. */
export interface DrawnField extends DrawnTruth {
  readonly raster: Raster8;
}

export interface DrawnSperm {
  readonly phenotype: Phenotype;
  /** The head as annotators box it, in pixels, cut at the image's border. */
  readonly headBox: Box;
  /** Head and tail, in pixels, cut at the image's border. */
  readonly wholeBox: Box;
  /** Part of the head's box that lies inside the image and under nothing else. */
  readonly visibility: number;
}

/** Draws one field of a patient with the given sperm, or as many of them as find a place; the same lots give the same field. */
export function drawField(patient: Patient, phenotypes: readonly Phenotype[], random: () => number): DrawnField {
  const { width, height, optics, overlay } = patient;
  const map = createPhaseMap(width, height, optics.micrometresPerPixel);
  const size = { width: width * optics.micrometresPerPixel, height: height * optics.micrometresPerPixel };
  const blur = Math.hypot(optics.objectSpreadMicrometres, normal(random, 0, optics.focusDriftMicrometres));
  const lookalikes = drawSurroundings(map, patient, size, blur, random);
  const poses: Pose[] = [];
  const sperm: DrawnSperm[] = [];
  for (const phenotype of phenotypes) {
    const pose = placeSperm(phenotype, size, poses, random);
    if (pose === undefined) break;
    poses.push(pose);
    sperm.push(drawOne(map, patient, phenotype, pose, blur, random));
  }
  const raster = takePicture(map, optics, random);
  if (overlay !== undefined) burnIn(raster, overlay, optics.micrometresPerPixel, random);
  return { raster, sperm, lookalikes };
}

function drawOne(
  map: PhaseMap,
  { width, height, optics, sperm }: Patient,
  phenotype: Phenotype,
  pose: Pose,
  blur: number,
  random: () => number,
): DrawnSperm {
  const shape = createSpermShape(phenotype, random, sperm);
  const { head, whole } = drawSperm(map, shape, pose, blur);
  const covered = phenotype === 'occluded' ? occlude(map, head, blur, random) : 0;
  const margin = annotatorMargin + shape.defocus;
  const full = annotatorBox(head, margin, optics.micrometresPerPixel);
  const headBox = cutBox(full, width, height);
  const wholeBox = cutBox(annotatorBox(whole, margin, optics.micrometresPerPixel), width, height);
  return { phenotype, headBox, wholeBox, visibility: (1 - covered) * (boxArea(headBox) / boxArea(full)) };
}
