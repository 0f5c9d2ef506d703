import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** Something far from the focal plane: a large faint disc, darker or brighter, at times with a rim. */
export function drawGhost(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const radius = between(random, 3, 12);
  const phase = (random() < 0.5 ? -1 : 1) * between(random, 0.01, 0.05);
  const spread = Math.hypot(blur, 0.15 * radius);
  addEllipsoid(map, { ...at, along: radius, across: radius, angle: 0, phase, roundness: 0.2, blur: spread });
  if (random() < 0.5) return;
  const inner = 0.75 * radius;
  addEllipsoid(map, { ...at, along: inner, across: inner, angle: 0, phase: -phase, roundness: 0.4, blur: spread });
}
