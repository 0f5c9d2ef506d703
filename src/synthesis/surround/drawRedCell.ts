import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** A red cell: a disc of 7 micrometres, thinner in its middle; some stand on their edge. */
export function drawRedCell(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const radius = between(random, 3.1, 3.8);
  const tilt = random() < 0.8 ? between(random, 0.85, 1) : between(random, 0.4, 0.6);
  const angle = between(random, 0, Math.PI);
  const phase = between(random, 0.7, 1.1);
  addEllipsoid(map, { ...at, along: radius, across: radius * tilt, angle, phase, roundness: 0.3, blur });
  addEllipsoid(map, {
    ...at,
    along: 0.6 * radius,
    across: 0.6 * radius * tilt,
    angle,
    phase: -phase * between(random, 0.3, 0.6),
    roundness: 1,
    blur,
  });
}
