import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { poisson } from '../chance/poisson.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { type Surrounding, surroundings } from '../surround/surroundings.ts';
import type { Patient } from './patient.ts';
import type { FieldSize } from './placeSperm.ts';

/** Something in a field that is no sperm and may be taken for one. */
export interface Lookalike {
  readonly kind: Surrounding;
  /** Its middle, or where it begins; pixels. */
  readonly at: Point;
}

const lookalikes: ReadonlySet<Surrounding> = new Set(['roundCell', 'spermatid', 'vesicle', 'droplet', 'fibre']);

/** Strews things over an empty field, as many of each kind as the lots and their abundance say; gives what looks like sperm. */
export function drawSurroundings(
  map: PhaseMap,
  { abundance, surroundingDensity }: Patient,
  size: FieldSize,
  blur: number,
  random: () => number,
): Lookalike[] {
  const units = (size.width * size.height) / 10_000;
  const seen: Lookalike[] = [];
  for (const kind of Object.keys(surroundings) as Surrounding[]) {
    const count = poisson(random, abundance[kind] * units);
    for (let i = 0; i < count; i++) {
      const at = { x: between(random, 0, size.width), y: between(random, 0, size.height) };
      surroundings[kind](map, at, blur, random);
      if (lookalikes.has(kind))
        seen.push({ kind, at: { x: at.x / map.micrometresPerPixel, y: at.y / map.micrometresPerPixel } });
    }
  }
  for (let i = 0; i < map.values.length; i++) map.values[i]! *= surroundingDensity;
  return seen;
}
