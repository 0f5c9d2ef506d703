import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** An air bubble: a ball that delays the light less than the medium, by many wavelengths, so that its rim shows rings. */
export function drawBubble(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const radius = between(random, 4, 14);
  addEllipsoid(map, { ...at, along: radius, across: radius, angle: 0, phase: -0.6 * radius, roundness: 0.5, blur });
}
