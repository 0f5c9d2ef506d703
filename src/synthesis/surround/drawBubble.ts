import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** A bubble or oil drop: a thick dark rim about a bright middle, larger than the cells. */
export function drawBubble(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const radius = between(random, 4, 12);
  const middle = radius * between(random, 0.5, 0.7);
  addEllipsoid(map, { ...at, along: radius, across: radius, angle: 0, phase: 0.55, roundness: 0.25, blur });
  addEllipsoid(map, { ...at, along: middle, across: middle, angle: 0, phase: 1.4, roundness: 1, blur });
}
