import type { Point } from '../../annotation/dataset.ts';
import { between } from '../chance/between.ts';
import { addEllipsoid } from '../drawing/addEllipsoid.ts';
import type { PhaseMap } from '../phaseMap.ts';

/** An oval body of a head's size without a tail, with one or two dark ends and a bright middle: easily taken for a head. */
export function drawVesicle(map: PhaseMap, at: Point, blur: number, random: () => number): void {
  const along = between(random, 2.4, 4.2);
  const across = along * between(random, 0.6, 0.85);
  const angle = between(random, 0, Math.PI);
  addEllipsoid(map, { ...at, along, across, angle, phase: between(random, 0.5, 1.2), roundness: 0.15, blur });
  const spots = 1 + Math.floor(random() * 3);
  for (let i = 0; i < spots; i++) {
    const offset = between(random, -0.5, 0.5) * along;
    const size = between(random, 0.25, 0.4) * along;
    addEllipsoid(map, {
      x: at.x + offset * Math.cos(angle),
      y: at.y + offset * Math.sin(angle),
      along: size,
      across: size * between(random, 0.7, 1),
      angle,
      phase: between(random, -0.5, 0.9),
      roundness: 0.6,
      blur,
    });
  }
}
