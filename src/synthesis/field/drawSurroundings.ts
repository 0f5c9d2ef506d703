import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { poisson } from '../chance/poisson.ts';
import type { PhaseMap } from '../phaseMap.ts';
import { type Surrounding, surroundings } from '../surround/surroundings.ts';
import type { FieldSize } from './placeSperm.ts';

/** Something in a field that is no sperm. */
export interface DrawnSurrounding {
  readonly kind: Surrounding;
  /** Its middle, or where it begins; pixels. */
  readonly at: Point;
}

/** Strews things over a field, as many of each kind as the lots and their abundance say. */
export function drawSurroundings(
  map: PhaseMap,
  abundance: Readonly<Record<Surrounding, number>>,
  size: FieldSize,
  blur: number,
  random: () => number,
): DrawnSurrounding[] {
  const units = (size.width * size.height) / 10_000;
  const drawn: DrawnSurrounding[] = [];
  for (const kind of Object.keys(surroundings) as Surrounding[]) {
    const count = poisson(random, abundance[kind] * units);
    for (let i = 0; i < count; i++) {
      const at = { x: between(random, 0, size.width), y: between(random, 0, size.height) };
      surroundings[kind](map, at, blur, random);
      drawn.push({ kind, at: { x: at.x / map.micrometresPerPixel, y: at.y / map.micrometresPerPixel } });
    }
  }
  return drawn;
}
