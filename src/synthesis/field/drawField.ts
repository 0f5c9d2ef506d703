import { type Box, boxArea } from '../../geometry/box.ts';
import type { Raster8 } from '../../image/raster.ts';
import { between } from '../chance/between.ts';
import { poisson } from '../chance/poisson.ts';
import { takePicture } from '../optics/takePicture.ts';
import { createPhaseMap, type PhaseMap } from '../phaseMap.ts';
import { createSpermShape } from '../sperm/createSpermShape.ts';
import { drawSperm } from '../sperm/drawSperm.ts';
import type { Phenotype } from '../sperm/phenotype.ts';
import type { Pose } from '../sperm/tailCurve.ts';
import { type Surrounding, surroundings } from '../surround/surroundings.ts';
import { annotatorBox, annotatorMarginMicrometres } from './annotatorBox.ts';
import { cutBox } from './cutBox.ts';
import type { Patient } from './patient.ts';
import { type FieldSize, placeSperm } from './placeSperm.ts';

/** A picture and what is truly in it. */
export interface DrawnField {
  readonly raster: Raster8;
  readonly sperm: readonly DrawnSperm[];
}

export interface DrawnSperm {
  readonly phenotype: Phenotype;
  /** The head as annotators box it, in pixels, cut at the image's border. */
  readonly headBox: Box;
  /** Head and tail, in pixels, cut at the image's border. */
  readonly wholeBox: Box;
  /** Part of the head's box that lies inside the image. */
  readonly visibility: number;
}

/** Draws one field of a patient with the given sperm, or as many of them as find a place; the same lots give the same field. */
export function drawField(patient: Patient, phenotypes: readonly Phenotype[], random: () => number): DrawnField {
  const { width, height, optics } = patient;
  const map = createPhaseMap(width, height, optics.micrometresPerPixel);
  const size = { width: width * optics.micrometresPerPixel, height: height * optics.micrometresPerPixel };
  drawSurroundings(map, patient, size, random);
  const poses: Pose[] = [];
  const sperm: DrawnSperm[] = [];
  for (const phenotype of phenotypes) {
    const pose = placeSperm(phenotype, size, poses, random);
    if (pose === undefined) break;
    poses.push(pose);
    sperm.push(drawOne(map, patient, phenotype, pose, random));
  }
  return { raster: takePicture(map, optics, random), sperm };
}

function drawSurroundings(map: PhaseMap, patient: Patient, size: FieldSize, random: () => number): void {
  const units = (size.width * size.height) / 10_000;
  for (const kind of Object.keys(surroundings) as Surrounding[]) {
    const count = poisson(random, patient.abundance[kind] * units);
    for (let i = 0; i < count; i++) {
      const at = { x: between(random, 0, size.width), y: between(random, 0, size.height) };
      surroundings[kind](map, at, patient.optics.objectSpreadMicrometres, random);
    }
  }
}

function drawOne(
  map: PhaseMap,
  { width, height, optics }: Patient,
  phenotype: Phenotype,
  pose: Pose,
  random: () => number,
): DrawnSperm {
  const shape = createSpermShape(phenotype, random);
  const { head, whole } = drawSperm(map, shape, pose, optics.objectSpreadMicrometres);
  const margin = annotatorMarginMicrometres + shape.defocus;
  const full = annotatorBox(head, margin, optics.micrometresPerPixel);
  const headBox = cutBox(full, width, height);
  const wholeBox = cutBox(annotatorBox(whole, margin, optics.micrometresPerPixel), width, height);
  return { phenotype, headBox, wholeBox, visibility: boxArea(headBox) / boxArea(full) };
}
