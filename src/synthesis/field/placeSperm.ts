import { between } from '../chance/between.ts';
import type { Phenotype } from '../sperm/phenotype.ts';
import type { Pose } from '../sperm/tailCurve.ts';

/** Size of a field, micrometres. */
export interface FieldSize {
  readonly width: number;
  readonly height: number;
}

/** Between heads that lie free, and between those that touch, one in six. */
const freeMicrometres = 7;
const touchingMicrometres = 3.5;
const touchingPart = 1 / 6;
const fromBorderMicrometres = 2.6;
const tries = 30;

/** Finds a place for a head, mostly free of the others: inside the field, or on its border where the phenotype says so. */
export function placeSperm(
  phenotype: Phenotype,
  field: FieldSize,
  others: readonly Pose[],
  random: () => number,
): Pose | undefined {
  const apart = random() < touchingPart ? touchingMicrometres : freeMicrometres;
  for (let i = 0; i < tries; i++) {
    const pose = phenotype === 'cut-by-border' ? onBorder(field, random) : inside(field, random);
    if (others.every(({ x, y }) => Math.hypot(x - pose.x, y - pose.y) > apart)) return pose;
  }
  return undefined;
}

function inside(field: FieldSize, random: () => number): Pose {
  return {
    x: between(random, fromBorderMicrometres, field.width - fromBorderMicrometres),
    y: between(random, fromBorderMicrometres, field.height - fromBorderMicrometres),
    angle: between(random, 0, 2 * Math.PI),
  };
}

function onBorder(field: FieldSize, random: () => number): Pose {
  const pose = inside(field, random);
  const depth = between(random, -0.2, 1);
  const side = Math.floor(random() * 4);
  if (side < 2) return { ...pose, x: side === 0 ? depth : field.width - depth };
  return { ...pose, y: side === 2 ? depth : field.height - depth };
}
